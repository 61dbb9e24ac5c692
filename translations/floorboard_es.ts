<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Items or errors of the run</source>
        <translation>Elementos o errores de la ejecución</translation>
    </message>
    <message>
        <source>Ledger of the run</source>
        <translation>Registro de la ejecución</translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>Back to the board (Esc)</source>
        <translation>Volver al tablero (Esc)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Plate, phone, name or booking</source>
        <translation>Placa, teléfono, nombre o cita</translation>
    </message>
    <message>
        <source>Search all jobs</source>
        <translation>Buscar en todos los trabajos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The job is in that status already.</source>
        <translation>El trabajo ya está en ese estado.</translation>
    </message>
    <message>
        <source>Completed jobs cannot be moved back. Open an issue instead.</source>
        <translation>Un trabajo terminado no se puede regresar. Registre un problema en su lugar.</translation>
    </message>
    <message>
        <source>This job was closed. Reopen it first.</source>
        <translation>Este trabajo se cerró. Reábralo primero.</translation>
    </message>
    <message>
        <source>This job is marked as a no-show. A manager resolves that first.</source>
        <translation>Este trabajo está marcado como “No se presentó”. Un gerente debe resolverlo primero.</translation>
    </message>
    <message>
        <source>The quality checklist still has open required items. Tick them first.</source>
        <translation>La lista de calidad todavía tiene puntos obligatorios pendientes. Márquelos primero.</translation>
    </message>
    <message>
        <source>Somebody else made the last move. Only they can take it back.</source>
        <translation>Otra persona hizo el último movimiento. Solo ella puede deshacerlo.</translation>
    </message>
    <message>
        <source>A move can be taken back within 60 seconds. A manager may move the job back with a reason.</source>
        <translation>Un movimiento se puede deshacer dentro de 60 segundos. Un gerente puede regresar el trabajo con un motivo.</translation>
    </message>
    <message>
        <source>The job is completed. Its checklist stays as it is.</source>
        <translation>El trabajo está terminado. Su lista queda como está.</translation>
    </message>
    <message>
        <source>The total is an amount of zero or more.</source>
        <translation>El total es un monto de cero o más.</translation>
    </message>
    <message>
        <source>A currency has three letters, like USD.</source>
        <translation>Una moneda tiene tres letras, como USD.</translation>
    </message>
    <message>
        <source>The job has payments in another currency.</source>
        <translation>El trabajo tiene pagos en otra moneda.</translation>
    </message>
    <message>
        <source>A payment is an amount other than zero.</source>
        <translation>Un pago es un monto distinto de cero.</translation>
    </message>
    <message>
        <source>To give money back, say why.</source>
        <translation>Para devolver dinero, indique el motivo.</translation>
    </message>
    <message>
        <source>More cannot be given back than was paid.</source>
        <translation>No se puede devolver más de lo que se pagó.</translation>
    </message>
    <message>
        <source>The work is done already: this is no no-show.</source>
        <translation>El trabajo ya está hecho: no cabe “No se presentó”.</translation>
    </message>
    <message>
        <source>The job is marked as a no-show already.</source>
        <translation>El trabajo ya está marcado como “No se presentó”.</translation>
    </message>
    <message>
        <source>For another reason, add a note.</source>
        <translation>Para otro motivo, agregue una nota.</translation>
    </message>
    <message>
        <source>The job is not marked as a no-show.</source>
        <translation>El trabajo no está marcado como “No se presentó”.</translation>
    </message>
    <message>
        <source>An issue can be opened once work is completed.</source>
        <translation>Un problema se puede registrar cuando el trabajo está terminado.</translation>
    </message>
    <message>
        <source>The job has an open issue already. Resolve it first.</source>
        <translation>El trabajo ya tiene un problema abierto. Resuélvalo primero.</translation>
    </message>
    <message>
        <source>Say what is wrong.</source>
        <translation>Indique qué está mal.</translation>
    </message>
    <message>
        <source>The job has no open issue.</source>
        <translation>El trabajo no tiene ningún problema abierto.</translation>
    </message>
    <message>
        <source>The photo is incomplete.</source>
        <translation>La foto está incompleta.</translation>
    </message>
    <message>
        <source>This is the only receipt of a paid job.</source>
        <translation>Este es el único recibo de un trabajo pagado.</translation>
    </message>
    <message>
        <source>The job is completed. There is nothing to close.</source>
        <translation>El trabajo está terminado. No hay nada que cerrar.</translation>
    </message>
    <message>
        <source>To close an unfinished job, say why.</source>
        <translation>Para cerrar un trabajo sin terminar, indique el motivo.</translation>
    </message>
    <message>
        <source>The job is closed already.</source>
        <translation>El trabajo ya está cerrado.</translation>
    </message>
    <message>
        <source>There is no move to take back, or something was done since.</source>
        <translation>No hay movimiento que deshacer, o se hizo algo después.</translation>
    </message>
    <message>
        <source>A paid job needs a photo of the receipt. Add it first.</source>
        <translation>Un trabajo pagado necesita una foto del recibo. Agréguela primero.</translation>
    </message>
    <message>
        <source>To move a job back, say why.</source>
        <translation>Para regresar un trabajo, indique el motivo.</translation>
    </message>
    <message>
        <source>That text is too long.</source>
        <translation>Ese texto es demasiado largo.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile.</source>
        <translation>Otra persona cambió esto mientras tanto.</translation>
    </message>
    <message>
        <source>This job was merged into another one.</source>
        <translation>Este trabajo se unió a otro.</translation>
    </message>
    <message>
        <source>A walk-in needs a name.</source>
        <translation>Una visita sin cita necesita un nombre.</translation>
    </message>
    <message>
        <source>A walk-in needs a location. Sync with Square once, or name one.</source>
        <translation>Una visita sin cita necesita una sucursal. Sincronice una vez con Square o indique una.</translation>
    </message>
    <message>
        <source>A visit takes from nothing up to seven days.</source>
        <translation>Una visita dura entre cero y siete días.</translation>
    </message>
    <message>
        <source>This job has a booking already.</source>
        <translation>Este trabajo ya tiene una cita.</translation>
    </message>
    <message>
        <source>A walk-in is linked with a booking, not with another walk-in.</source>
        <translation>Una visita sin cita se vincula con una cita, no con otra visita sin cita.</translation>
    </message>
    <message>
        <source>The booking was called off in Square.</source>
        <translation>La cita se canceló en Square.</translation>
    </message>
    <message>
        <source>Somebody has worked on the booking&apos;s own job already. Work on that one instead.</source>
        <translation>Alguien ya trabajó en el trabajo propio de la cita. Siga con ese.</translation>
    </message>
    <message>
        <source>The first person must be an admin.</source>
        <translation>La primera persona debe ser administrador.</translation>
    </message>
    <message>
        <source>Somebody has that name already.</source>
        <translation>Ya hay alguien con ese nombre.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Esa persona no existe.</translation>
    </message>
    <message>
        <source>The last admin stays one.</source>
        <translation>El último administrador sigue siéndolo.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>Un PIN tiene de 4 a 12 dígitos.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 characters.</source>
        <translation>Un nombre tiene de 1 a 80 caracteres.</translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may check a car in.</source>
        <translation>Solo recepción, un técnico o un gerente pueden recibir un auto.</translation>
    </message>
    <message>
        <source>Only a technician or a manager may start work or hand it to QC.</source>
        <translation>Solo un técnico o un gerente pueden empezar el trabajo o pasarlo a revisión.</translation>
    </message>
    <message>
        <source>Only QC or a manager may complete a job.</source>
        <translation>Solo control de calidad o un gerente pueden terminar un trabajo.</translation>
    </message>
    <message>
        <source>Only a manager may move a job back.</source>
        <translation>Solo un gerente puede regresar un trabajo.</translation>
    </message>
    <message>
        <source>Only a technician or a manager may tick the technician&apos;s checklist.</source>
        <translation>Solo un técnico o un gerente pueden marcar la lista del técnico.</translation>
    </message>
    <message>
        <source>Only QC or a manager may tick the quality checklist.</source>
        <translation>Solo control de calidad o un gerente pueden marcar la lista de calidad.</translation>
    </message>
    <message>
        <source>Only the front desk or a manager may assign somebody else or a bay.</source>
        <translation>Solo recepción o un gerente pueden asignar a otra persona o una bahía.</translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may assign a job.</source>
        <translation>Solo recepción, un técnico o un gerente pueden asignar un trabajo.</translation>
    </message>
    <message>
        <source>Only a manager may change what is agreed or paid.</source>
        <translation>Solo un gerente puede cambiar lo acordado o pagado.</translation>
    </message>
    <message>
        <source>Only a manager may mark or resolve a no-show.</source>
        <translation>Solo un gerente puede marcar o resolver “No se presentó”.</translation>
    </message>
    <message>
        <source>Only a manager may open or resolve an issue.</source>
        <translation>Solo un gerente puede registrar o resolver un problema.</translation>
    </message>
    <message>
        <source>Only a manager may change the checklists.</source>
        <translation>Solo un gerente puede cambiar las listas.</translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may add a walk-in.</source>
        <translation>Solo recepción, un técnico o un gerente pueden agregar una visita sin cita.</translation>
    </message>
    <message>
        <source>Only a manager may close an unfinished job.</source>
        <translation>Solo un gerente puede cerrar un trabajo sin terminar.</translation>
    </message>
    <message>
        <source>Only a manager may start, pause or cancel a sync.</source>
        <translation>Solo un gerente puede iniciar, pausar o cancelar una sincronización.</translation>
    </message>
    <message>
        <source>Only a manager may export or erase a customer&apos;s data.</source>
        <translation>Solo un gerente puede exportar o borrar los datos de un cliente.</translation>
    </message>
    <message>
        <source>Only an admin may read the sync history.</source>
        <translation>Solo un administrador puede leer el historial de sincronización.</translation>
    </message>
    <message>
        <source>Only an admin may change the settings.</source>
        <translation>Solo un administrador puede cambiar los ajustes.</translation>
    </message>
    <message>
        <source>Only an admin may change people and roles.</source>
        <translation>Solo un administrador puede cambiar personas y roles.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nadie ha iniciado sesión.</translation>
    </message>
    <message>
        <source>You work at another location. Only people of this one may change its jobs.</source>
        <translation>Usted trabaja en otra sucursal. Solo el personal de esta puede cambiar sus trabajos.</translation>
    </message>
    <message>
        <source>A checklist has 200 items at most.</source>
        <translation>Una lista de control tiene como máximo 200 puntos.</translation>
    </message>
    <message>
        <source>An item of a checklist needs words.</source>
        <translation>Un punto de una lista de control necesita texto.</translation>
    </message>
    <message>
        <source>The checklist has the same item twice.</source>
        <translation>La lista de control tiene el mismo punto dos veces.</translation>
    </message>
    <message>
        <source>Another payment has that id already.</source>
        <translation>Ya hay otro pago con ese identificador.</translation>
    </message>
    <message>
        <source>That amount is too large.</source>
        <translation>Ese importe es demasiado grande.</translation>
    </message>
    <message>
        <source>This was not saved before Floorboard was closed.</source>
        <translation>Esto no se guardó antes de cerrar Floorboard.</translation>
    </message>
    <message>
        <source>This is no picture: JPEG, PNG, WebP and HEIC can be added.</source>
        <translation>Esto no es una imagen: se pueden agregar JPEG, PNG, WebP y HEIC.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off.</source>
        <translation>La imagen está dañada o incompleta.</translation>
    </message>
    <message>
        <source>The picture is larger than 100 megapixels.</source>
        <translation>La imagen tiene más de 100 megapíxeles.</translation>
    </message>
    <message>
        <source>This computer can&apos;t read pictures of this kind. Save it as JPEG first.</source>
        <translation>Esta computadora no puede leer imágenes de este tipo. Guárdela antes como JPEG.</translation>
    </message>
    <message>
        <source>This computer can&apos;t read HEIC. Set the phone&apos;s camera to &quot;Most Compatible&quot;, or save the picture as JPEG first.</source>
        <translation>Esta computadora no puede leer HEIC. Elija «El más compatible» en la cámara del teléfono o guarde antes la imagen como JPEG.</translation>
    </message>
    <message>
        <source>The file is larger than 25 MB.</source>
        <translation>El archivo ocupa más de 25 MB.</translation>
    </message>
    <message>
        <source>This is a folder. Add the files in it.</source>
        <translation>Esto es una carpeta. Agregue los archivos que contiene.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>Floorboard goes by that name itself.</source>
        <translation>Floorboard usa ese nombre para sí mismo.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Front desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>Control de calidad</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerente</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
</context>
<context>
    <name>RunItemModel</name>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Cancelled by customer</source>
        <translation>Cancelada por el cliente</translation>
    </message>
    <message>
        <source>Cancelled by seller</source>
        <translation>Cancelada por el vendedor</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>No se presentó</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Time after</source>
        <translation>Tiempo posterior</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>ID del cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Customer missing</source>
        <translation>Falta el cliente</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Customer note</source>
        <translation>Nota del cliente</translation>
    </message>
    <message>
        <source>Seller note</source>
        <translation>Nota del vendedor</translation>
    </message>
    <message>
        <source>Booked through</source>
        <translation>Reservada por</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Edited in Square</source>
        <translation>Editada en Square</translation>
    </message>
    <message>
        <source>Gone in Square</source>
        <translation>Fuera de Square</translation>
    </message>
    <message>
        <source>Cancelled at</source>
        <translation>Cancelada el</translation>
    </message>
    <message>
        <source>Moved from</source>
        <translation>Movida desde</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>cita</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>service, duration</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a new booking</comment>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Backfill</source>
        <translation>Carga histórica</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Braked</source>
        <translation>Frenada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>what a run did with a booking</comment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a run that looked at no days</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>days of one month, &apos;Nov 20–27&apos;</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d</source>
        <comment>end of &apos;Nov 20–27&apos;, QLocale format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days of two months</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n creada</numerusform>
            <numerusform>%n creadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n actualizada</numerusform>
            <numerusform>%n actualizadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelada</numerusform>
            <numerusform>%n canceladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Aún no hay ejecuciones.</translation>
    </message>
    <message numerus="yes">
        <source>Last %n run(s)</source>
        <translation>
            <numerusform>%n ejecución más reciente</numerusform>
            <numerusform>Últimas %n ejecuciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed or braked</source>
        <translation>
            <numerusform>%n falló o se frenó</numerusform>
            <numerusform>%n fallaron o se frenaron</numerusform>
        </translation>
    </message>
    <message>
        <source>none failed</source>
        <translation>ninguna falló</translation>
    </message>
    <message>
        <source>%1: %2; %3; the longest took %4 seconds.</source>
        <translation>%1: %2; %3; la más larga tardó %4 segundos.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>a run&apos;s duration in milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Not on the board yet</source>
        <translation>Aún no está en el tablero</translation>
    </message>
    <message>
        <source>Square knows it again</source>
        <translation>Square la reconoce de nuevo</translation>
    </message>
    <message>
        <source>Active again in Square</source>
        <translation>Activa de nuevo en Square</translation>
    </message>
    <message>
        <source>Moved in Square</source>
        <translation>Movida en Square</translation>
    </message>
    <message>
        <source>Changed location in Square</source>
        <translation>Cambió de sucursal en Square</translation>
    </message>
    <message>
        <source>Customer or service changed in Square</source>
        <translation>Cliente o servicio cambiado en Square</translation>
    </message>
    <message>
        <source>Changed in Square</source>
        <translation>Cambiada en Square</translation>
    </message>
    <message>
        <source>Gone in Square: the listing lacks it and Square answers 404 for its id</source>
        <translation>Ya no está en Square: falta en el listado y Square responde 404 a su identificador</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Se deja como está</translation>
    </message>
    <message>
        <source>Refused by the store</source>
        <translation>Rechazada por el almacén</translation>
    </message>
    <message>
        <source>%1 in Square</source>
        <comment>Cancelled by customer in Square</comment>
        <translation>%1 en Square</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings file %1 could not be written.</source>
        <translation>No se pudo escribir el archivo de ajustes %1.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>Compruebe que la carpeta existe y que usted puede escribir en ella.</translation>
    </message>
    <message>
        <source>That is no web address. It looks like %1.</source>
        <translation>Esa no es una dirección web. Debe ser como %1.</translation>
    </message>
    <message>
        <source>Only server and port belong here, as in %1.</source>
        <translation>Aquí solo van el servidor y el puerto, como en %1.</translation>
    </message>
    <message>
        <source>Without https the token could be read on the way. Plain http works on this computer only.</source>
        <translation>Sin https, alguien podría leer el token en el camino. http sin cifrar solo sirve en esta computadora.</translation>
    </message>
    <message>
        <source>A password must not stand in the address. Put it into the file that PGPASSFILE names, or into .pgpass in your home directory.</source>
        <translation>La dirección no debe llevar contraseña. Póngala en el archivo que indica PGPASSFILE o en .pgpass de su carpeta personal.</translation>
    </message>
    <message>
        <source>That is no address of a PostgreSQL database. It looks like %1.</source>
        <translation>Esa no es una dirección de una base de datos PostgreSQL. Debe ser como %1.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Square connection</source>
        <translation>Conexión con Square</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Square environment</source>
        <translation>Entorno de Square</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Dirección propia</translation>
    </message>
    <message>
        <source>Own address of Square</source>
        <translation>Dirección propia de Square</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>Paste a new token to replace the stored one</source>
        <translation>Pegue un token nuevo para reemplazar el guardado</translation>
    </message>
    <message>
        <source>New access token of Square</source>
        <translation>Nuevo token de acceso de Square</translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer. It is never shown again.</source>
        <translation>Guardado en el llavero del sistema de esta computadora. No se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Use this connection</source>
        <translation>Usar esta conexión</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Location of this computer</source>
        <translation>Sucursal de esta computadora</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalos</translation>
    </message>
    <message>
        <source>Board asks for changes every</source>
        <translation>El tablero busca cambios cada</translation>
    </message>
    <message>
        <source>Sync with Square every</source>
        <translation>Sincronizar con Square cada</translation>
    </message>
    <message>
        <source>Days back</source>
        <translation>Días atrás</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Días adelante</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language changes when Floorboard starts again.</source>
        <translation>El idioma cambia cuando Floorboard se abre de nuevo.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Job store</source>
        <translation>Almacén de trabajos</translation>
    </message>
    <message>
        <source>Address of the job store</source>
        <translation>Dirección del almacén de trabajos</translation>
    </message>
    <message>
        <source>Version of its tables</source>
        <translation>Versión de sus tablas</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Archivo de ajustes</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Set up Floorboard</source>
        <translation>Configurar Floorboard</translation>
    </message>
    <message>
        <source>Floorboard</source>
        <translation>Floorboard</translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation>Todo esto se puede cambiar después en Ajustes.</translation>
    </message>
    <message>
        <source>Where the data live</source>
        <translation>Dónde se guardan los datos</translation>
    </message>
    <message>
        <source>Floorboard keeps the work of the shop in a job store of its own. Bookings stay in Square.</source>
        <translation>Floorboard guarda el trabajo del taller en su propio almacén de trabajos. Las citas se quedan en Square.</translation>
    </message>
    <message>
        <source>Job store</source>
        <translation>Almacén de trabajos</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Database server</source>
        <translation>Servidor de base de datos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File of the job store</source>
        <translation>Archivo del almacén de trabajos</translation>
    </message>
    <message>
        <source>A backup of this file and the photos directory beside it holds everything the shop wrote.</source>
        <translation>Una copia de este archivo y de la carpeta de fotos que está a su lado contiene todo lo que escribió el taller.</translation>
    </message>
    <message>
        <source>Address of the PostgreSQL database</source>
        <translation>Dirección de la base de datos PostgreSQL</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>No password in the address. Put it into the file that PGPASSFILE names, or into .pgpass in your home directory.</source>
        <translation>La dirección va sin contraseña. Póngala en el archivo que indica PGPASSFILE o en .pgpass de su carpeta personal.</translation>
    </message>
    <message>
        <source>Connect Square</source>
        <translation>Conectar Square</translation>
    </message>
    <message>
        <source>Floorboard reads your bookings from Square and keeps the board in step with them. What the shop writes stays in Floorboard.</source>
        <translation>Floorboard lee sus citas de Square y mantiene el tablero al día con ellas. Lo que escribe el taller se queda en Floorboard.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Dirección propia</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Own address of Square</source>
        <translation>Dirección propia de Square</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>Access token of Square</source>
        <translation>Token de acceso de Square</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer, never in a file or in a log.</source>
        <translation>Guardado en el llavero del sistema de esta computadora, nunca en un archivo ni en un registro.</translation>
    </message>
    <message>
        <source>No token at hand?</source>
        <translation>¿No tiene un token a mano?</translation>
    </message>
    <message>
        <source>Open the board with sample bookings of a made-up shop. Nothing leaves this computer, and you can connect Square later.</source>
        <translation>Abra el tablero con citas de ejemplo de un taller inventado. Nada sale de esta computadora, y puede conectar Square después.</translation>
    </message>
    <message>
        <source>Explore with demo data</source>
        <translation>Explorar con datos de demo</translation>
    </message>
    <message>
        <source>Where to find the token</source>
        <translation>Dónde encontrar el token</translation>
    </message>
    <message>
        <source>1. Sign in to the Square developer pages.
2. Open your application, or make one.
3. Pick the same environment as here.
4. Copy the access token and paste it in.</source>
        <translation>1. Inicie sesión en las páginas para desarrolladores de Square.
2. Abra su aplicación o cree una.
3. Elija el mismo entorno que aquí.
4. Copie el token de acceso y péguelo.</translation>
    </message>
    <message>
        <source>Open the Square developer pages</source>
        <translation>Abrir las páginas de Square</translation>
    </message>
    <message>
        <source>Which shop is this?</source>
        <translation>¿Qué taller es este?</translation>
    </message>
    <message>
        <source>This computer shows the bookings of one location. You can change it later in Settings.</source>
        <translation>Esta computadora muestra las citas de una sucursal. Se puede cambiar después en Ajustes.</translation>
    </message>
    <message>
        <source>Locations of the Square account</source>
        <translation>Sucursales de la cuenta de Square</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>Progreso de la sincronización</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the sync</source>
        <translation>Cancelar la sincronización</translation>
    </message>
    <message>
        <source>Cancel stops after the current change. Applied changes stay.</source>
        <translation>Al cancelar, se detiene después del cambio actual. Los cambios aplicados se conservan.</translation>
    </message>
    <message>
        <source>Nothing was written. If this is right, say why and apply it once. The reason is recorded with the run.</source>
        <translation>No se escribió nada. Si esto es correcto, indique el motivo y aplíquelo una vez. El motivo queda registrado con la ejecución.</translation>
    </message>
    <message>
        <source>Why is this right?</source>
        <translation>¿Por qué es correcto?</translation>
    </message>
    <message>
        <source>Reason for applying anyway</source>
        <translation>Motivo para aplicar de todos modos</translation>
    </message>
    <message>
        <source>Apply anyway</source>
        <translation>Aplicar de todos modos</translation>
    </message>
    <message>
        <source>What the last run did</source>
        <translation>Lo que hizo la última ejecución</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>Previous day (Alt+Left)</source>
        <translation>Día anterior (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Elegir un día</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Día siguiente</translation>
    </message>
    <message>
        <source>Next day (Alt+Right)</source>
        <translation>Día siguiente (Alt+Derecha)</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Ir a hoy</translation>
    </message>
    <message>
        <source>Go to today (Ctrl+T)</source>
        <translation>Ir a hoy (Ctrl+T)</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>Buscar en el tablero</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Show as board</source>
        <translation>Ver como tablero</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Show as list</source>
        <translation>Ver como lista</translation>
    </message>
    <message>
        <source>Plate, name or phone</source>
        <translation>Placa, nombre o teléfono</translation>
    </message>
    <message>
        <source>New walk-in</source>
        <translation>Nuevo sin cita</translation>
    </message>
    <message>
        <source>New walk-in (Ctrl+N)</source>
        <translation>Nuevo sin cita (Ctrl+N)</translation>
    </message>
    <message>
        <source>My jobs</source>
        <translation>Mis trabajos</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
</context>
<context>
    <name>fb::Application</name>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>In the demo every PIN is %1.</source>
        <translation>En la demo, todos los PIN son %1.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>fb::AskDialog</name>
    <message>
        <source>That is no amount. Write it like %1.</source>
        <translation>Ese no es un monto. Escríbalo como %1.</translation>
    </message>
    <message numerus="yes">
        <source>That text is too long: %n characters more than fit.</source>
        <translation>
            <numerusform>Ese texto es demasiado largo: sobra %n carácter.</numerusform>
            <numerusform>Ese texto es demasiado largo: sobran %n caracteres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::BoardEdits</name>
    <message>
        <source>%1 stays in %2.</source>
        <comment>customer, status</comment>
        <translation>%1 se queda en “%2”.</translation>
    </message>
    <message>
        <source>The work is completed.</source>
        <translation>El trabajo está terminado.</translation>
    </message>
    <message>
        <source>Not saved, %1</source>
        <translation>No se guardó, %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>customer, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Your own last move can be taken back within a minute.</source>
        <translation>Puede deshacer su último movimiento durante un minuto.</translation>
    </message>
    <message>
        <source>The job of your last move is not on screen.</source>
        <translation>El trabajo de su último movimiento no está en pantalla.</translation>
    </message>
    <message>
        <source>%1: not saved.</source>
        <comment>customer</comment>
        <translation>%1: no se guardó.</translation>
    </message>
</context>
<context>
    <name>fb::BoardList</name>
    <message>
        <source>Bookings of the day</source>
        <translation>Citas del día</translation>
    </message>
</context>
<context>
    <name>fb::BoardModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Avisos</translation>
    </message>
</context>
<context>
    <name>fb::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
</context>
<context>
    <name>fb::CardDelegate</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>fb::CardMenu</name>
    <message>
        <source>Open job</source>
        <translation>Abrir trabajo</translation>
    </message>
    <message>
        <source>Your own last move can be taken back within a minute.</source>
        <translation>Puede deshacer su último movimiento durante un minuto.</translation>
    </message>
    <message>
        <source>Move back…</source>
        <translation>Regresar…</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Regresar</translation>
    </message>
    <message>
        <source>To %1…</source>
        <comment>status</comment>
        <translation>A %1…</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Bay</source>
        <translation>Bahía</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>They came after all</source>
        <translation>Sí se presentó</translation>
    </message>
    <message>
        <source>Mark as a no-show</source>
        <translation>Marcar como “No se presentó”</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Mark as no-show</source>
        <translation>Marcar “No se presentó”</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Take back the last move</source>
        <translation>Deshacer el último movimiento</translation>
    </message>
    <message>
        <source>Mark as a no-show…</source>
        <translation>Marcar como “No se presentó”…</translation>
    </message>
    <message>
        <source>Move back to %1</source>
        <comment>status</comment>
        <translation>Regresar a %1</translation>
    </message>
</context>
<context>
    <name>fb::CardWriter</name>
    <message>
        <source>Scheduled</source>
        <translation>Programado</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>QC ready</source>
        <translation>Listo para revisión</translation>
    </message>
    <message>
        <source>Work completed</source>
        <translation>Trabajo terminado</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Ready for QC</source>
        <translation>A revisión</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Gone in Square</source>
        <translation>Fuera de Square</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Cancelled by customer</source>
        <translation>Cancelada por el cliente</translation>
    </message>
    <message>
        <source>Cancelled by the shop</source>
        <translation>Cancelada por el taller</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>No se presentó</translation>
    </message>
    <message>
        <source>Cancelled in Square</source>
        <translation>Cancelada en Square</translation>
    </message>
    <message>
        <source>Moved in Square</source>
        <translation>Movida en Square</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Late %1</source>
        <comment>Late 12 min</comment>
        <translation>Retraso %1</translation>
    </message>
    <message>
        <source>Customer removed</source>
        <translation>Cliente eliminado</translation>
    </message>
    <message>
        <source>Customer no longer in Square</source>
        <translation>El cliente ya no está en Square</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>in 18 min</comment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>here %1</source>
        <translation>aquí hace %1</translation>
    </message>
    <message>
        <source>here since %1</source>
        <translation>aquí desde el %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>fin %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>espera hace %1</translation>
    </message>
    <message>
        <source>waiting since %1</source>
        <translation>espera desde el %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>terminó %1</translation>
    </message>
    <message>
        <source>Technician %1</source>
        <translation>Técnico %1</translation>
    </message>
    <message>
        <source>Next action: %1</source>
        <translation>Siguiente acción: %1</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>No service named</source>
        <translation>Sin servicio indicado</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Pago parcial</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>Same technician at the same time as %1</source>
        <translation>Mismo técnico al mismo tiempo que %1</translation>
    </message>
    <message>
        <source>Same bay at the same time as %1</source>
        <translation>Misma bahía al mismo tiempo que %1</translation>
    </message>
    <message>
        <source>Same technician and bay at the same time as %1</source>
        <translation>Mismo técnico y misma bahía al mismo tiempo que %1</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Issue open</source>
        <translation>Problema abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Sin cita</translation>
    </message>
    <message>
        <source>plate %1</source>
        <comment>spoken letter by letter</comment>
        <translation>placa %1</translation>
    </message>
    <message>
        <source>Checklist %1 of %2</source>
        <translation>Lista: %1 de %2</translation>
    </message>
    <message>
        <source>View issue</source>
        <translation>Ver problema</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>%1, just now</source>
        <comment>Sam, just now</comment>
        <translation>%1, ahora mismo</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>look at a card that was called off</comment>
        <translation>Revisar</translation>
    </message>
</context>
<context>
    <name>fb::CarriedStrip</name>
    <message numerus="yes">
        <source>Carried over: %n</source>
        <comment>cars of earlier days that are still in the shop</comment>
        <translation>
            <numerusform>De días anteriores: %n</numerusform>
            <numerusform>De días anteriores: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded. Cars of earlier days that are neither completed nor closed.</source>
        <translation>Contraído. Autos de días anteriores que no están terminados ni cerrados.</translation>
    </message>
    <message>
        <source>Unfolded. Cars of earlier days that are neither completed nor closed.</source>
        <translation>Expandido. Autos de días anteriores que no están terminados ni cerrados.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>carried over</comment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a customer&apos;s job</comment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action, customer</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>Close %1&apos;s job unfinished</source>
        <translation>Cerrar sin terminar el trabajo de %1</translation>
    </message>
    <message>
        <source>It is carried over no longer. A manager can open it again on its page.</source>
        <translation>Ya no aparece entre los de días anteriores. Un gerente puede reabrirlo en su página.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Close job</source>
        <translation>Cerrar trabajo</translation>
    </message>
</context>
<context>
    <name>fb::CheckRow</name>
    <message>
        <source>%1, required</source>
        <comment>checklist item</comment>
        <translation>%1, obligatorio</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, date and time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>fb::ChecklistEditor</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Punto nuevo</translation>
    </message>
    <message>
        <source>A car gets its list when it is checked in. Changes here are for the cars that come after.</source>
        <translation>Un auto recibe su lista al momento de recibirlo. Los cambios de aquí valen para los autos que vengan después.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Items of the checklist</source>
        <translation>Puntos de la lista</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Every other service</source>
        <translation>Todos los demás servicios</translation>
    </message>
    <message>
        <source>Saved. This service has no list of its own any more.</source>
        <translation>Guardado. Este servicio ya no tiene una lista propia.</translation>
    </message>
    <message>
        <source>Saved as version %1.</source>
        <translation>Guardado como versión %1.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>¿Descartar los cambios?</translation>
    </message>
    <message>
        <source>The list was changed and not saved.</source>
        <translation>La lista se ha cambiado y no se ha guardado.</translation>
    </message>
</context>
<context>
    <name>fb::ChecklistPanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>done, all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The list comes with the check-in.</source>
        <translation>La lista llega al recibir el auto.</translation>
    </message>
    <message>
        <source>There is no list for this service.</source>
        <translation>No hay lista para este servicio.</translation>
    </message>
    <message>
        <source>* required before the job can be completed</source>
        <translation>* obligatorio antes de poder terminar el trabajo</translation>
    </message>
    <message>
        <source>* required</source>
        <translation>* obligatorio</translation>
    </message>
</context>
<context>
    <name>fb::ConflictBanner</name>
    <message>
        <source>Keep yours</source>
        <translation>Conservar mi versión</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Usar la otra</translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation>Ver diferencias</translation>
    </message>
</context>
<context>
    <name>fb::ConnectionCard</name>
    <message>
        <source>%1: %2</source>
        <comment>connection, state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fb::DialogButtons</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>fb::DifferenceDialog</name>
    <message>
        <source>Yours</source>
        <translation>Mi versión</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>La otra versión</translation>
    </message>
    <message>
        <source>%1&apos;s</source>
        <comment>text of a person</comment>
        <translation>Versión de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>fb::DropWriter</name>
    <message>
        <source>Check-in comes first</source>
        <translation>Primero hay que recibirlo</translation>
    </message>
    <message>
        <source>Work comes first</source>
        <translation>Primero va el trabajo</translation>
    </message>
    <message>
        <source>QC comes first</source>
        <translation>Primero va la revisión</translation>
    </message>
    <message>
        <source>Drop on %1 instead.</source>
        <translation>Suelte en “%1”.</translation>
    </message>
    <message>
        <source>The booking was called off in Square.</source>
        <translation>La cita se canceló en Square.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>No es posible</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Regresar a %1</translation>
    </message>
    <message>
        <source>You will be asked why.</source>
        <translation>Se le pedirá el motivo.</translation>
    </message>
</context>
<context>
    <name>fb::ErrorWriter</name>
    <message>
        <source>Floorboard</source>
        <translation>Floorboard</translation>
    </message>
    <message>
        <source>The job store</source>
        <translation>El almacén de trabajos</translation>
    </message>
    <message>
        <source>The keychain</source>
        <translation>El llavero</translation>
    </message>
    <message>
        <source>No answer from the job store.</source>
        <translation>El almacén de trabajos no responde.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 no está disponible.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>%1 refused the token.</source>
        <translation>%1 rechazó el token.</translation>
    </message>
    <message>
        <source>%1 does not allow this.</source>
        <translation>%1 no permite esto.</translation>
    </message>
    <message>
        <source>%1 asks us to wait.</source>
        <translation>%1 pide esperar.</translation>
    </message>
    <message>
        <source>%1 does not know this any more.</source>
        <translation>%1 ya no conoce esto.</translation>
    </message>
    <message>
        <source>Somebody else changed it first.</source>
        <translation>Otra persona lo cambió antes.</translation>
    </message>
    <message>
        <source>%1 sent an answer that makes no sense.</source>
        <translation>%1 envió una respuesta que no tiene sentido.</translation>
    </message>
    <message>
        <source>The job store can&apos;t be used: %1</source>
        <translation>No se puede usar el almacén de trabajos: %1</translation>
    </message>
    <message>
        <source>The keychain is locked or missing.</source>
        <translation>El llavero está bloqueado o no existe.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>A brake stopped the run.</source>
        <translation>Un freno detuvo la ejecución.</translation>
    </message>
    <message>
        <source>Check that the database server is running.</source>
        <translation>Compruebe que el servidor de base de datos está en marcha.</translation>
    </message>
    <message>
        <source>Check the network. Floorboard keeps trying.</source>
        <translation>Revise la red. Floorboard sigue intentando.</translation>
    </message>
    <message>
        <source>Floorboard keeps trying.</source>
        <translation>Floorboard sigue intentando.</translation>
    </message>
    <message>
        <source>Floorboard tries again by itself.</source>
        <translation>Floorboard lo intenta de nuevo por sí mismo.</translation>
    </message>
    <message>
        <source>Put a new token into Settings.</source>
        <translation>Ponga un token nuevo en Ajustes.</translation>
    </message>
    <message>
        <source>Give the token the missing permission in Square.</source>
        <translation>Dé al token el permiso que le falta en Square.</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>Vea el estado nuevo e intente de nuevo.</translation>
    </message>
    <message>
        <source>Start or unlock the keychain of this computer.</source>
        <translation>Inicie o desbloquee el llavero de esta computadora.</translation>
    </message>
    <message>
        <source>Look at it on the Sync page.</source>
        <translation>Véalo en la página Sincronización.</translation>
    </message>
    <message>
        <source>no job store</source>
        <translation>sin almacén de trabajos</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>sin red</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>token refused</source>
        <translation>token rechazado</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>sin permiso</translation>
    </message>
    <message>
        <source>must wait</source>
        <translation>hay que esperar</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>cambió mientras tanto</translation>
    </message>
    <message>
        <source>bad answer</source>
        <translation>respuesta incorrecta</translation>
    </message>
    <message>
        <source>store not usable</source>
        <translation>almacén inutilizable</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>llavero bloqueado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>no es posible</translation>
    </message>
    <message>
        <source>stopped by a brake</source>
        <translation>detenido por un freno</translation>
    </message>
    <message>
        <source>Ask one of them, or sign in as one.</source>
        <translation>Pídaselo a alguien con ese rol o inicie sesión como tal.</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>sin configurar</translation>
    </message>
</context>
<context>
    <name>fb::FailureStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>edits that could not be saved</comment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Open job</source>
        <translation>Abrir trabajo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>fb::FilterButton</name>
    <message>
        <source>Any</source>
        <comment>no filter</comment>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>fb::FirstPersonStep</name>
    <message>
        <source>Who signs in?</source>
        <translation>¿Quién inicia sesión?</translation>
    </message>
    <message>
        <source>With people, everybody signs in with a PIN and the history says who did what. The first person is an admin and adds the others later.</source>
        <translation>Con personas, todos inician sesión con un PIN y el historial dice quién hizo qué. La primera persona es administrador y agrega a las demás después.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN, de 4 a 12 dígitos</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
        <source>Leave it open to all</source>
        <translation>Dejarlo abierto a todos</translation>
    </message>
    <message>
        <source>Then nobody signs in and everybody may do everything. You can add the first person later, on the page People.</source>
        <translation>Así nadie inicia sesión y todos pueden hacer todo. Puede agregar a la primera persona después, en la página Personas.</translation>
    </message>
    <message>
        <source>The two PINs differ</source>
        <translation>Los dos PIN son distintos</translation>
    </message>
</context>
<context>
    <name>fb::HeadlineWriter</name>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Límite alcanzado</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>Falló la sincronización</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nunca sincronizado</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Desactualizado</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>a sync that is overdue</comment>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>stopped by a brake</source>
        <translation>detenido por un freno</translation>
    </message>
    <message>
        <source>see Sync</source>
        <translation>ver Sincronización</translation>
    </message>
    <message>
        <source>No job store</source>
        <translation>Sin almacén de trabajos</translation>
    </message>
    <message>
        <source>No job store since %1</source>
        <translation>Sin almacén desde %1</translation>
    </message>
    <message>
        <source>retry %1</source>
        <comment>retry in 42 s</comment>
        <translation>reintento %1</translation>
    </message>
    <message>
        <source>retry soon</source>
        <translation>reintento pronto</translation>
    </message>
    <message>
        <source>No runs until resumed</source>
        <translation>Sin ejecuciones hasta reanudar</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <comment>person, time</comment>
        <translation>Por %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, reason</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no success yet</source>
        <translation>aún sin éxito</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>Up to date, Square, 12 seconds ago</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Square not reached</source>
        <translation>Sin contacto con Square</translation>
    </message>
    <message>
        <source>Square not reached since %1</source>
        <translation>Sin contacto con Square desde %1</translation>
    </message>
</context>
<context>
    <name>fb::HistoryPage</name>
    <message>
        <source>Trigger</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reconcile runs</source>
        <translation>Ejecuciones de conciliación</translation>
    </message>
    <message>
        <source>Reconcile runs, %1</source>
        <comment>location</comment>
        <translation>Ejecuciones de conciliación, %1</translation>
    </message>
    <message>
        <source>Items %1</source>
        <translation>Elementos %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Errores %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <comment>time</comment>
        <translation>Ejecución %1</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciada por</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, trigger</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, duration</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <comment>changes applied</comment>
        <translation>%1, %2 omitidos</translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n aplicado</numerusform>
            <numerusform>%n aplicados</numerusform>
        </translation>
    </message>
    <message>
        <source>API calls</source>
        <translation>Llamadas API</translation>
    </message>
    <message>
        <source>%1, and %2 for set-up</source>
        <translation>%1, y %2 de preparación</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>Freno permitido</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>brake, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>No errors in this run.</source>
        <translation>No hay errores en esta ejecución.</translation>
    </message>
    <message>
        <source>This run changed nothing.</source>
        <translation>Esta ejecución no cambió nada.</translation>
    </message>
    <message>
        <source>No run like this</source>
        <translation>Ninguna ejecución así</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aún no hay ejecuciones</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Leyendo las ejecuciones</translation>
    </message>
    <message>
        <source>Clear the filters to see all runs.</source>
        <translation>Quite los filtros para ver todas las ejecuciones.</translation>
    </message>
    <message>
        <source>Every sync with Square is recorded here, with all that it changed.</source>
        <translation>Cada sincronización con Square queda registrada aquí, con todo lo que cambió.</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>age</comment>
        <translation>Actualizado %1</translation>
    </message>
</context>
<context>
    <name>fb::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation>Mostrar en el historial</translation>
    </message>
    <message>
        <source>All</source>
        <comment>entries of the history</comment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>History of the job</source>
        <translation>Historial del trabajo</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>Aún no hay nada de este tipo.</translation>
    </message>
</context>
<context>
    <name>fb::IssuePanel</name>
    <message>
        <source>Issues after completion</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Report an issue</source>
        <translation>Registrar un problema</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>an issue</comment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Issue after completion</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Found by %1, %2</source>
        <comment>person, time</comment>
        <translation>Detectado por %1, %2</translation>
    </message>
    <message>
        <source>Resolved by %1, %2. %3</source>
        <comment>person, time, how</comment>
        <translation>Resuelto por %1, %2. %3</translation>
    </message>
    <message>
        <source>None. An issue can be reported once work is completed.</source>
        <translation>Ninguno. Un problema se puede registrar cuando el trabajo está terminado.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>The job stays completed. Its card shows a red badge until the issue is resolved.</source>
        <translation>El trabajo sigue terminado. Su tarjeta lleva una marca roja hasta que el problema se resuelva.</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>Qué tipo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Resolve the issue</source>
        <translation>Resolver el problema</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>Cómo se resolvió</translation>
    </message>
</context>
<context>
    <name>fb::JobController</name>
    <message>
        <source>Open the job to try again.</source>
        <translation>Abra el trabajo para intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>%1: not saved.</source>
        <comment>customer</comment>
        <translation>%1: no se guardó.</translation>
    </message>
</context>
<context>
    <name>fb::JobPage</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message numerus="yes">
        <source>%n steps left</source>
        <translation>
            <numerusform>Falta %n paso</numerusform>
            <numerusform>Faltan %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>Updated 8 s ago</comment>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <comment>a shortcut, as keys are labelled</comment>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Take the next step (Ctrl+Enter)</source>
        <translation>Dar el siguiente paso (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Changed on another desk: %1.</source>
        <comment>a field</comment>
        <translation>Cambió en otro puesto: %1.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>No se guardó.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Plate %1</source>
        <translation>Placa %1</translation>
    </message>
    <message>
        <source>Resolve issue</source>
        <translation>Resolver problema</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Your text is kept here until you choose.</source>
        <translation>Su texto se conserva aquí hasta que usted elija.</translation>
    </message>
    <message>
        <source>%1 saved a newer version at %2. %3</source>
        <comment>person, time, what happens</comment>
        <translation>%1 guardó una versión más nueva (%2). %3</translation>
    </message>
    <message>
        <source>Take back the last move</source>
        <translation>Deshacer el último movimiento</translation>
    </message>
    <message>
        <source>Take the no-show back…</source>
        <translation>Deshacer “No se presentó”…</translation>
    </message>
    <message>
        <source>Mark as a no-show…</source>
        <translation>Marcar como “No se presentó”…</translation>
    </message>
    <message>
        <source>Reopen the job</source>
        <translation>Reabrir el trabajo</translation>
    </message>
    <message>
        <source>Close the job unfinished…</source>
        <translation>Cerrar el trabajo sin terminar…</translation>
    </message>
    <message>
        <source>Edit checklists…</source>
        <translation>Editar listas…</translation>
    </message>
    <message>
        <source>Move back to %1…</source>
        <comment>status</comment>
        <translation>Regresar a %1…</translation>
    </message>
    <message>
        <source>Move back to %1</source>
        <comment>status</comment>
        <translation>Regresar a %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Regresar</translation>
    </message>
    <message>
        <source>Close the job unfinished</source>
        <translation>Cerrar el trabajo sin terminar</translation>
    </message>
    <message>
        <source>It leaves the board and is carried over no longer. It can be reopened.</source>
        <translation>Sale del tablero y ya no aparece en los días siguientes. Se puede reabrir.</translation>
    </message>
    <message>
        <source>Close the job</source>
        <translation>Cerrar el trabajo</translation>
    </message>
    <message>
        <source>This job was closed</source>
        <translation>Este trabajo se cerró</translation>
    </message>
    <message>
        <source>Marked as a no-show</source>
        <translation>Marcado como “No se presentó”</translation>
    </message>
    <message>
        <source>The booking was called off in Square</source>
        <translation>La cita se canceló en Square</translation>
    </message>
    <message>
        <source>Print the job…</source>
        <translation>Imprimir el trabajo…</translation>
    </message>
</context>
<context>
    <name>fb::JobText</name>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>No llegó</translation>
    </message>
    <message>
        <source>Cancelled too late</source>
        <translation>Canceló demasiado tarde</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation>No se le pudo localizar</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Missed in QC</source>
        <translation>No se vio en la revisión</translation>
    </message>
    <message>
        <source>Customer complaint</source>
        <translation>Queja del cliente</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Daño</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>Hay que repetirlo</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a way to pay</comment>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Pago parcial</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a kind of photo</comment>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Placa</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>Etiqueta de llave</translation>
    </message>
    <message>
        <source>Bay</source>
        <translation>Bahía</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Vehicle and bay</source>
        <translation>Vehículo y bahía</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Issues and no-show</source>
        <translation>Problemas y ausencias</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a field without a value</comment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>a field of a job</comment>
        <translation>Cambió: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Notes changed</source>
        <translation>Cambiaron las notas</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo added: %1</source>
        <comment>category</comment>
        <translation>Foto agregada: %1</translation>
    </message>
    <message>
        <source>Issue opened: %1</source>
        <comment>type</comment>
        <translation>Problema registrado: %1</translation>
    </message>
    <message>
        <source>Issue resolved: %1</source>
        <comment>type</comment>
        <translation>Problema resuelto: %1</translation>
    </message>
    <message>
        <source>No-show: %1</source>
        <comment>reason</comment>
        <translation>No se presentó: %1</translation>
    </message>
    <message>
        <source>No-show resolved</source>
        <translation>“No se presentó” resuelto</translation>
    </message>
    <message>
        <source>Total taken back</source>
        <translation>Total retirado</translation>
    </message>
    <message>
        <source>Total agreed: %1</source>
        <comment>amount</comment>
        <translation>Total acordado: %1</translation>
    </message>
    <message>
        <source>Given back: %1, %2</source>
        <comment>amount, way to pay</comment>
        <translation>Devuelto: %1, %2</translation>
    </message>
    <message>
        <source>Paid: %1, %2</source>
        <comment>amount, way to pay</comment>
        <translation>Pagado: %1, %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>status before, status after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <comment>a move</comment>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Job created</source>
        <translation>Trabajo creado</translation>
    </message>
    <message>
        <source>%1: done</source>
        <comment>checklist item</comment>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>%1: open again</source>
        <comment>checklist item</comment>
        <translation>%1: pendiente de nuevo</translation>
    </message>
    <message>
        <source>Job reopened</source>
        <translation>Trabajo reabierto</translation>
    </message>
    <message>
        <source>Job closed unfinished</source>
        <translation>Trabajo cerrado sin terminar</translation>
    </message>
    <message>
        <source>Linked with a booking</source>
        <translation>Vinculado con una cita</translation>
    </message>
    <message>
        <source>Customer&apos;s data erased</source>
        <translation>Datos del cliente borrados</translation>
    </message>
    <message>
        <source>Square sync</source>
        <translation>Sincronización con Square</translation>
    </message>
</context>
<context>
    <name>fb::JobsModel</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>No se presentó</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Pago parcial</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Placa</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>fb::JobsPage</name>
    <message>
        <source>Ctrl F</source>
        <comment>key chip in the search field</comment>
        <translation>Ctrl F</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n matches</source>
        <translation>
            <numerusform>El %n resultado más reciente</numerusform>
            <numerusform>Los %n resultados más recientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n jobs</source>
        <translation>
            <numerusform>El %n trabajo más reciente</numerusform>
            <numerusform>Los %n trabajos más recientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n trabajo</numerusform>
            <numerusform>%n trabajos</numerusform>
        </translation>
    </message>
    <message>
        <source>No match for &apos;%1&apos;</source>
        <translation>Sin resultados para “%1”</translation>
    </message>
    <message>
        <source>Searched in plate, phone, name, e-mail, vehicle, service, notes and booking of all days.</source>
        <translation>Se buscó en placa, teléfono, nombre, correo, vehículo, servicio, notas y cita de todos los días.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Aún no hay trabajos</translation>
    </message>
    <message>
        <source>They come with the first sync and with walk-ins.</source>
        <translation>Llegan con la primera sincronización y con las visitas sin cita.</translation>
    </message>
    <message>
        <source>The jobs below are those of before.</source>
        <translation>Los trabajos de abajo son los de antes.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>fb::Lane</name>
    <message>
        <source>No match</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Nothing booked</source>
        <translation>Nada reservado</translation>
    </message>
    <message>
        <source>New bookings from Square appear here.</source>
        <translation>Las citas nuevas de Square aparecen aquí.</translation>
    </message>
    <message>
        <source>Nobody waiting</source>
        <translation>Nadie en espera</translation>
    </message>
    <message>
        <source>Cars appear here when they are checked in.</source>
        <translation>Los autos aparecen aquí cuando se reciben.</translation>
    </message>
    <message>
        <source>Nothing in work</source>
        <translation>Nada en curso</translation>
    </message>
    <message>
        <source>Cars appear here when work starts.</source>
        <translation>Los autos aparecen aquí cuando empieza el trabajo.</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nada por revisar</translation>
    </message>
    <message>
        <source>Cars appear here when the technician is done.</source>
        <translation>Los autos aparecen aquí cuando el técnico termina.</translation>
    </message>
    <message>
        <source>Nothing completed</source>
        <translation>Nada terminado</translation>
    </message>
    <message>
        <source>Cars appear here when the check is passed.</source>
        <translation>Los autos aparecen aquí cuando pasan la revisión.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n tarjeta</numerusform>
            <numerusform>%n tarjetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookings did not load</source>
        <translation>No se cargaron las citas</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>End of the lane</source>
        <translation>Fin de la columna</translation>
    </message>
    <message numerus="yes">
        <source>%n more · next %1</source>
        <translation>
            <numerusform>%n más · sigue %1</numerusform>
            <numerusform>%n más · sigue %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cards, next %1</source>
        <translation>
            <numerusform>%n tarjeta más, sigue %1</numerusform>
            <numerusform>%n tarjetas más, sigue %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes on their way</comment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::LocationList</name>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>No street address</source>
        <translation>Sin dirección</translation>
    </message>
    <message>
        <source>%1 time · %2</source>
        <comment>city of the time zone, currency</comment>
        <translation>Hora de %1 · %2</translation>
    </message>
</context>
<context>
    <name>fb::MainWindow</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation>No se hizo.</translation>
    </message>
    <message>
        <source>Switch person…	Ctrl+L</source>
        <translation>Cambiar de persona…	Ctrl+L</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>You can only look here.</source>
        <translation>Aquí solo puede mirar.</translation>
    </message>
</context>
<context>
    <name>fb::NoShowPanel</name>
    <message>
        <source>No-show</source>
        <translation>No se presentó</translation>
    </message>
    <message>
        <source>Customer came after all</source>
        <translation>El cliente sí se presentó</translation>
    </message>
    <message>
        <source>Marked by %1, %2</source>
        <comment>person, time</comment>
        <translation>Marcado por %1, %2</translation>
    </message>
    <message>
        <source>Mark as a no-show</source>
        <translation>Marcar como “No se presentó”</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Take the no-show back</source>
        <translation>Deshacer “No se presentó”</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Mark as no-show</source>
        <translation>Marcar “No se presentó”</translation>
    </message>
</context>
<context>
    <name>fb::NumberField</name>
    <message>
        <source>%1 to %2 %3</source>
        <comment>bounds and unit</comment>
        <translation>De %1 a %2 %3</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 %3, please. The old one stays in use.</source>
        <translation>Escriba un número entero de %1 a %2 %3. Se sigue usando el anterior.</translation>
    </message>
</context>
<context>
    <name>fb::PageStack</name>
    <message>
        <source>Its address is in %1, or given at the start with --store.</source>
        <translation>Su dirección está en %1, o se indica al iniciar con --store.</translation>
    </message>
    <message>
        <source>Waiting for the job store</source>
        <translation>Esperando al almacén de trabajos</translation>
    </message>
    <message>
        <source>Until it answers, nobody knows who may do what here.</source>
        <translation>Hasta que responda, no se sabe quién puede hacer qué aquí.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Not for everybody</source>
        <translation>No disponible para todos</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Iniciar sesión como otra persona</translation>
    </message>
</context>
<context>
    <name>fb::PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Devolver dinero</translation>
    </message>
    <message>
        <source>Add receipt</source>
        <translation>Agregar recibo</translation>
    </message>
    <message>
        <source>A paid job needs a photo of the receipt.</source>
        <translation>Un trabajo pagado necesita una foto del recibo.</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Pagado de más</translation>
    </message>
    <message>
        <source>Balance due</source>
        <translation>Saldo pendiente</translation>
    </message>
    <message>
        <source>Agreed total %1</source>
        <comment>amount</comment>
        <translation>Total acordado %1</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Pagado hasta ahora</translation>
    </message>
    <message>
        <source>No total agreed yet</source>
        <translation>Aún no hay total acordado</translation>
    </message>
    <message>
        <source>Agree on a total</source>
        <translation>Acordar un total</translation>
    </message>
    <message>
        <source>Given back, %1</source>
        <comment>way to pay</comment>
        <translation>Devuelto, %1</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <comment>currency</comment>
        <translation>Monto, %1</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Forma de pago</translation>
    </message>
    <message>
        <source>%1 was paid so far.</source>
        <comment>amount</comment>
        <translation>Pagado hasta ahora: %1.</translation>
    </message>
    <message>
        <source>Given back by</source>
        <translation>Forma de devolución</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Agreed total</source>
        <translation>Total acordado</translation>
    </message>
    <message>
        <source>What the customer will pay for everything. Leave it empty to take it back.</source>
        <translation>Lo que el cliente pagará por todo. Déjelo vacío para retirarlo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>From Square&apos;s catalog</source>
        <translation>Del catálogo de Square</translation>
    </message>
    <message>
        <source>Agree on %1</source>
        <comment>amount</comment>
        <translation>Acordar %1</translation>
    </message>
    <message>
        <source>Agree on %1, from Square&apos;s catalog</source>
        <comment>amount</comment>
        <translation>Acordar %1, según el catálogo de Square</translation>
    </message>
    <message>
        <source>What the customer will pay for everything. Leave it empty to take the price from Square&apos;s catalog.</source>
        <translation>Lo que el cliente pagará por todo. Déjelo vacío para tomar el precio del catálogo de Square.</translation>
    </message>
    <message>
        <source>%1, from Square&apos;s catalog</source>
        <comment>amount</comment>
        <translation>%1, según el catálogo de Square</translation>
    </message>
</context>
<context>
    <name>fb::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Agregar persona</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Trabaja en</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>PIN nuevo…</translation>
    </message>
    <message>
        <source>Works at (none: everywhere)</source>
        <translation>Trabaja en (ninguna: en todas)</translation>
    </message>
    <message>
        <source>Works at %1</source>
        <translation>Trabaja en %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>Locked out after wrong PINs</source>
        <translation>Bloqueada por varios PIN incorrectos</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Active, no PIN yet</source>
        <translation>Activa, aún sin PIN</translation>
    </message>
    <message>
        <source>Open to all: nobody needs to sign in until you add the first person, an admin.</source>
        <translation>Abierto a todos: nadie necesita iniciar sesión hasta que agregue a la primera persona, un administrador.</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n activa</numerusform>
            <numerusform>%n activas</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Set PIN…</source>
        <translation>Fijar PIN…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, person</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>No se cambió</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Todavía no hay nadie</translation>
    </message>
    <message>
        <source>With people, everybody signs in with a PIN and the history says who did what.</source>
        <translation>Con personas, todos inician sesión con un PIN y el historial dice quién hizo qué.</translation>
    </message>
</context>
<context>
    <name>fb::PersonButton</name>
    <message>
        <source>Open to all</source>
        <translation>Abierto a todos</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Nadie ha iniciado sesión</translation>
    </message>
    <message>
        <source>Sign in (Ctrl+L)</source>
        <translation>Iniciar sesión (Ctrl+L)</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Sesión de: %1</translation>
    </message>
    <message>
        <source>%1 · switch: Ctrl+L</source>
        <translation>%1 · cambiar: Ctrl+L</translation>
    </message>
    <message>
        <source>%1, elsewhere</source>
        <comment>role of somebody who works at another location</comment>
        <translation>%1, en otra sucursal</translation>
    </message>
    <message>
        <source>No PIN needed</source>
        <translation>Sin PIN</translation>
    </message>
</context>
<context>
    <name>fb::PersonDialog</name>
    <message>
        <source>The first person</source>
        <translation>La primera persona</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>The first person is an admin. From then on everybody signs in with a PIN.</source>
        <translation>La primera persona es administrador. Desde entonces todos inician sesión con un PIN.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Works at (none: everywhere)</source>
        <translation>Trabaja en (ninguna: en todas)</translation>
    </message>
    <message>
        <source>Works at %1</source>
        <translation>Trabaja en %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation>PIN nuevo de %1</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Fijar PIN</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN, de 4 a 12 dígitos</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Los dos PIN son distintos.</translation>
    </message>
</context>
<context>
    <name>fb::PhotoGrid</name>
    <message>
        <source>or drop files</source>
        <translation>o suelte archivos</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>fb::PhotoModel</name>
    <message>
        <source>Add receipt</source>
        <translation>Agregar recibo</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>Agregar foto</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, added by %3</source>
        <translation>%1, %2, agregada por %3</translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <translation>%1
%2, %3</translation>
    </message>
</context>
<context>
    <name>fb::PhotoPanel</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>All</source>
        <comment>photos</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Daño</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>Adding photos</source>
        <translation>Agregando fotos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stops after the current photo. What was added stays.</source>
        <translation>Se detiene después de la foto actual. Lo que se agregó se conserva.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Not for this job</source>
        <translation>No disponible para este trabajo</translation>
    </message>
    <message>
        <source>Add receipt</source>
        <translation>Agregar recibo</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Agregar fotos</translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s) as</source>
        <translation>
            <numerusform>Agregar %n foto como</numerusform>
            <numerusform>Agregar %n fotos como</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>No hay ninguna imagen en el portapapeles.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be added:</source>
        <translation>
            <numerusform>No se pudo agregar %n foto:</numerusform>
            <numerusform>No se pudieron agregar %n fotos:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file&apos;s name and what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new photo(s) in %1</source>
        <translation>
            <numerusform>%n foto nueva en %1</numerusform>
            <numerusform>%n fotos nuevas en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Agregar fotos…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Vigilar una carpeta…</translation>
    </message>
    <message>
        <source>Folder with new photos</source>
        <translation>Carpeta con fotos nuevas</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>Dejar de vigilar %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save photo as</source>
        <translation>Guardar foto como</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation>
            <numerusform>%n foto ya estaba aquí.</numerusform>
            <numerusform>%n fotos ya estaban aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>More photo actions</source>
        <translation>Más acciones de fotos</translation>
    </message>
</context>
<context>
    <name>fb::PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>%1, %2, added by %3. %4 of %5.</source>
        <comment>of a photo: category, time, person, number, count</comment>
        <translation>%1, %2, agregada por %3. %4 de %5.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
</context>
<context>
    <name>fb::PrintController</name>
    <message>
        <source>The day sheet was not printed.</source>
        <translation>No se imprimió la hoja del día.</translation>
    </message>
    <message>
        <source>Day sheet %1</source>
        <comment>name of a file</comment>
        <translation>Hoja del día %1</translation>
    </message>
    <message>
        <source>The job ticket was not printed.</source>
        <translation>No se imprimió la ficha del trabajo.</translation>
    </message>
    <message>
        <source>Job %1</source>
        <comment>name of a file</comment>
        <translation>Trabajo %1</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>No se imprimió nada.</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>La impresora no aceptó las páginas.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
</context>
<context>
    <name>fb::PrintSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>fb::PrintWriter</name>
    <message>
        <source>gone from Square</source>
        <translation>fuera de Square</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>no-show</source>
        <translation>no se presentó</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagado</translation>
    </message>
    <message>
        <source>Day sheet · %1</source>
        <translation>Hoja del día · %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n job(s)</source>
        <translation>
            <numerusform>%1 · %n trabajo</numerusform>
            <numerusform>%1 · %n trabajos</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Placa</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Bay</source>
        <translation>Bahía</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>Impreso %1</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>De días anteriores</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>No jobs.</source>
        <translation>Sin trabajos.</translation>
    </message>
    <message>
        <source>This day was not read from Square yet.</source>
        <translation>Este día aún no se ha leído de Square.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>Etiqueta de llave</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Technician&apos;s checklist</source>
        <translation>Lista del técnico</translation>
    </message>
    <message>
        <source>Quality checklist</source>
        <translation>Lista de calidad</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>%1 · printed %2</source>
        <translation>%1 · impreso %2</translation>
    </message>
    <message>
        <source>Customer&apos;s note</source>
        <translation>Nota del cliente</translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation>Nota para el equipo</translation>
    </message>
    <message>
        <source>Shop&apos;s notes</source>
        <translation>Notas del taller</translation>
    </message>
</context>
<context>
    <name>fb::RunChart</name>
    <message>
        <source>Changes per run</source>
        <translation>Cambios por ejecución</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creadas</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizadas</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Canceladas</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message numerus="yes">
        <source>last %n run(s)</source>
        <translation>
            <numerusform>%n ejecución más reciente</numerusform>
            <numerusform>últimas %n ejecuciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>totals, duration</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>fb::RunChartView</name>
    <message>
        <source>%d s</source>
        <comment>axis of seconds; keep %d</comment>
        <translation>%d s</translation>
    </message>
</context>
<context>
    <name>fb::RunItemModel</name>
    <message>
        <source>%1 %2</source>
        <comment>&apos;New&apos;, what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Sin diferencias</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Unreadable record</source>
        <translation>Registro ilegible</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>No aplicado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Change, before and after</source>
        <translation>Cambio, antes y después</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>fb::RunModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column and value, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Leídas</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creadas</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizadas</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Canceladas</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>API calls</source>
        <translation>Llamadas a la API</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>fb::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Borrar la búsqueda (Esc)</translation>
    </message>
</context>
<context>
    <name>fb::SettingsPage</name>
    <message>
        <source>Choose a location</source>
        <translation>Elija una sucursal</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Dirección propia</translation>
    </message>
    <message>
        <source>Paste a new token to replace the stored one</source>
        <translation>Pegue un token nuevo para reemplazar el guardado</translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer. It is never shown again.</source>
        <translation>Guardado en el llavero del sistema de esta computadora. No se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>Board asks for changes every</source>
        <translation>El tablero busca cambios cada</translation>
    </message>
    <message>
        <source>Sync with Square every</source>
        <translation>Sincronizar con Square cada</translation>
    </message>
    <message>
        <source>Days back</source>
        <translation>Días atrás</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Días adelante</translation>
    </message>
    <message>
        <source>Kept on this computer, saved as you change them</source>
        <translation>Se guardan en esta computadora a medida que los cambia</translation>
    </message>
    <message>
        <source>Production: your real bookings</source>
        <translation>Producción: sus citas reales</translation>
    </message>
    <message>
        <source>Sandbox: test data of Square</source>
        <translation>Sandbox: datos de prueba de Square</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>days before today</source>
        <translation>días antes de hoy</translation>
    </message>
    <message>
        <source>days after today</source>
        <translation>días después de hoy</translation>
    </message>
    <message>
        <source>Given by FLOORBOARD_SQUARE_TOKEN</source>
        <translation>Dado por FLOORBOARD_SQUARE_TOKEN</translation>
    </message>
    <message>
        <source>The token of the environment is used and never stored.</source>
        <translation>Se usa el token del entorno y nunca se guarda.</translation>
    </message>
    <message>
        <source>%1 (inactive in Square)</source>
        <translation>%1 (inactiva en Square)</translation>
    </message>
    <message>
        <source>Known after the first sync</source>
        <translation>Se sabrá después de la primera sincronización</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Asking Square…</source>
        <translation>Consultando a Square…</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>The next sync uses this connection.</source>
        <translation>La próxima sincronización usa esta conexión.</translation>
    </message>
    <message>
        <source>The token was not stored: %1</source>
        <translation>No se guardó el token: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>24 hours: 13:30</source>
        <translation>24 horas: 13:30</translation>
    </message>
    <message>
        <source>12 hours: 1:30 PM</source>
        <translation>12 horas: 1:30 p.&#xa0;m.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>Personas…</translation>
    </message>
    <message>
        <source>Lock this desk after</source>
        <translation>Bloquear este puesto después de</translation>
    </message>
    <message>
        <source>minutes without a touch; 0: never</source>
        <translation>minutos sin actividad; 0: nunca</translation>
    </message>
    <message>
        <source>Open to all: nobody needs to sign in, and everybody may do everything. The first person, an admin, ends that.</source>
        <translation>Abierto a todos: nadie necesita iniciar sesión y todos pueden hacer todo. La primera persona, un administrador, termina con eso.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) sign in with a PIN.</source>
        <translation>
            <numerusform>%n persona inicia sesión con un PIN.</numerusform>
            <numerusform>%n personas inician sesión con un PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the job store.</source>
        <translation>Esperando al almacén de trabajos.</translation>
    </message>
</context>
<context>
    <name>fb::SetupController</name>
    <message>
        <source>Missing: %1. Make a token with these permissions, then test again.</source>
        <translation>Faltan: %1. Cree un token con estos permisos y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>%1 · %2 ms · bookings and customers: read</source>
        <comment>locations, time</comment>
        <translation>%1 · %2 ms · citas y clientes: leídos</translation>
    </message>
    <message numerus="yes">
        <source>%n location(s)</source>
        <translation>
            <numerusform>%n sucursal</numerusform>
            <numerusform>%n sucursales</numerusform>
        </translation>
    </message>
    <message>
        <source>The store answers. Version %1 of its tables.</source>
        <translation>El almacén responde. Versión %1 de sus tablas.</translation>
    </message>
    <message>
        <source>The token was not stored: %1</source>
        <translation>No se guardó el token: %1</translation>
    </message>
</context>
<context>
    <name>fb::SetupWizard</name>
    <message>
        <source>Where the data live</source>
        <translation>Dónde se guardan los datos</translation>
    </message>
    <message>
        <source>Connect Square</source>
        <translation>Conectar Square</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>One desk. Nothing to install.</source>
        <translation>Un solo puesto. Nada que instalar.</translation>
    </message>
    <message>
        <source>PostgreSQL, for several desks.</source>
        <translation>PostgreSQL, para varios puestos.</translation>
    </message>
    <message>
        <source>Your real bookings.</source>
        <translation>Sus citas reales.</translation>
    </message>
    <message>
        <source>Test data.</source>
        <translation>Datos de prueba.</translation>
    </message>
    <message>
        <source>A stand-in.</source>
        <translation>Un sustituto.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Ocultar el token</translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation>La base de datos responde</translation>
    </message>
    <message>
        <source>The store is ready</source>
        <translation>El almacén está listo</translation>
    </message>
    <message>
        <source>Asking the store…</source>
        <translation>Consultando el almacén…</translation>
    </message>
    <message>
        <source>Connected to Square</source>
        <translation>Conectado a Square</translation>
    </message>
    <message>
        <source>Asking Square…</source>
        <translation>Consultando a Square…</translation>
    </message>
    <message>
        <source>Test the database first</source>
        <translation>Pruebe primero la base de datos</translation>
    </message>
    <message>
        <source>Test the connection first</source>
        <translation>Pruebe primero la conexión</translation>
    </message>
    <message>
        <source>Choose a location</source>
        <translation>Elija una sucursal</translation>
    </message>
    <message>
        <source>Use %1 and open the board</source>
        <translation>Usar %1 y abrir el tablero</translation>
    </message>
    <message>
        <source>Given by FLOORBOARD_SQUARE_TOKEN</source>
        <translation>Dado por FLOORBOARD_SQUARE_TOKEN</translation>
    </message>
    <message>
        <source>The token of the environment is used and never stored.</source>
        <translation>Se usa el token del entorno y nunca se guarda.</translation>
    </message>
    <message>
        <source>Who signs in</source>
        <translation>Quién inicia sesión</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Make the admin and open the board</source>
        <translation>Crear el administrador y abrir el tablero</translation>
    </message>
    <message>
        <source>Name and PIN, or leave it open to all</source>
        <translation>Nombre y PIN, o dejarlo abierto a todos</translation>
    </message>
</context>
<context>
    <name>fb::ShopPanel</name>
    <message>
        <source>Shop</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>saved %1</source>
        <comment>time</comment>
        <translation>guardado %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Cambió en otro lugar</translation>
    </message>
    <message>
        <source>Not all saved</source>
        <translation>No todo se guardó</translation>
    </message>
    <message>
        <source>Editable · saved %1</source>
        <comment>time</comment>
        <translation>Editable · guardado %1</translation>
    </message>
    <message>
        <source>Editable</source>
        <translation>Editable</translation>
    </message>
    <message>
        <source>%1, from the booking</source>
        <comment>technician</comment>
        <translation>%1, según la cita</translation>
    </message>
    <message>
        <source>Last time: %1</source>
        <comment>vehicle, plate</comment>
        <translation>La última vez: %1</translation>
    </message>
    <message>
        <source>Use the vehicle of last time: %1</source>
        <translation>Usar el vehículo de la última vez: %1</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
</context>
<context>
    <name>fb::SideRail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Location: %1</source>
        <translation>Sucursal: %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <comment>page, number</comment>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>fb::SignInDialog</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Who is at this desk?</source>
        <translation>¿Quién está en este puesto?</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Try again %1, or ask an admin for a new PIN.</source>
        <comment>in 42 s</comment>
        <translation>Intente de nuevo %1 o pida un PIN nuevo a un administrador.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Demasiados PIN incorrectos</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>Aún sin PIN</translation>
    </message>
    <message>
        <source>An admin gives one, on the page People.</source>
        <translation>Un administrador lo asigna en la página Personas.</translation>
    </message>
    <message>
        <source>That PIN is wrong</source>
        <translation>Ese PIN es incorrecto</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Escríbalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>fb::SquarePanel</name>
    <message>
        <source>From Square</source>
        <translation>De Square</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>Reservada para</translation>
    </message>
    <message>
        <source>Moved from</source>
        <translation>Movida desde</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Seller note</source>
        <translation>Nota del vendedor</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Sin cita</translation>
    </message>
    <message>
        <source>No booking in Square</source>
        <translation>Sin cita en Square</translation>
    </message>
    <message>
        <source>Refreshed %1</source>
        <comment>Refreshed 4 min ago</comment>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Customer not read from Square yet</source>
        <translation>El cliente aún no se ha leído de Square</translation>
    </message>
</context>
<context>
    <name>fb::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>fb::Stepper</name>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>step, time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>fb::SyncIndicator</name>
    <message>
        <source>Sync progress</source>
        <translation>Progreso de la sincronización</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Sync status: %1</source>
        <translation>Estado de la sincronización: %1</translation>
    </message>
    <message>
        <source>Opens the Sync page</source>
        <translation>Abre la página Sincronización</translation>
    </message>
</context>
<context>
    <name>fb::SyncPage</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Bookings and customers</source>
        <translation>Citas y clientes</translation>
    </message>
    <message>
        <source>Job store</source>
        <translation>Almacén de trabajos</translation>
    </message>
    <message>
        <source>Shop records</source>
        <translation>Registros del taller</translation>
    </message>
    <message>
        <source>Ctrl R</source>
        <comment>a shortcut, as keys are labelled</comment>
        <translation>Ctrl R</translation>
    </message>
    <message>
        <source>Ask Square for changes now (Ctrl+R)</source>
        <translation>Preguntar a Square por cambios ahora (Ctrl+R)</translation>
    </message>
    <message numerus="yes">
        <source>every %n min</source>
        <translation>
            <numerusform>cada %n min</numerusform>
            <numerusform>cada %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n s</source>
        <translation>
            <numerusform>cada %n s</numerusform>
            <numerusform>cada %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>location, interval</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Último éxito</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, age</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>sin programar</translation>
    </message>
    <message>
        <source>paused until resumed</source>
        <translation>en pausa hasta reanudar</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>retry %1</source>
        <comment>retry in 42 s</comment>
        <translation>reintento %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, how long until</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Próxima ejecución</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguna</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>calls, duration</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última ejecución</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume the schedule</source>
        <translation>Reanudar la programación</translation>
    </message>
    <message>
        <source>Pause the schedule</source>
        <translation>Pausar la programación</translation>
    </message>
    <message>
        <source>Syncing %1</source>
        <translation>Sincronizando %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Reading bookings</source>
        <translation>Leyendo citas</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Bookings are from %1.</source>
        <translation>Datos de las citas: %1.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Aún sin consultar</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última respuesta</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Stopped by a brake, nothing applied</source>
        <translation>Detenida por un freno, no se aplicó nada</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>trigger, person</comment>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>Nothing of this was applied</source>
        <translation>No se aplicó nada de esto</translation>
    </message>
    <message>
        <source>Records with errors are tried again by the next run</source>
        <translation>Los registros con errores se intentan de nuevo en la próxima ejecución</translation>
    </message>
    <message>
        <source>Skipped bookings are left as they are</source>
        <translation>Las citas omitidas se dejan como están</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>Cancelled before the first change</source>
        <translation>Cancelada antes del primer cambio</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nada que cambiar</translation>
    </message>
    <message>
        <source>The run did not get far enough. The next one starts over.</source>
        <translation>La ejecución no llegó lo bastante lejos. La próxima empieza de nuevo.</translation>
    </message>
    <message>
        <source>Bookings that change in Square appear here after the next run.</source>
        <translation>Las citas que cambien en Square aparecen aquí después de la próxima ejecución.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Aún sin ejecuciones</translation>
    </message>
    <message>
        <source>The first sync with Square fills the board. What it did appears here.</source>
        <translation>La primera sincronización con Square llena el tablero. Lo que hizo aparece aquí.</translation>
    </message>
    <message>
        <source>Say why this is right. The reason is recorded with the run.</source>
        <translation>Indique por qué es correcto. El motivo queda registrado con la ejecución.</translation>
    </message>
    <message>
        <source>%1 · Cancel stops after the current change. Applied changes stay.</source>
        <translation>%1 · Al cancelar, se detiene después del cambio actual. Los cambios aplicados se conservan.</translation>
    </message>
    <message>
        <source>%1 The next run starts over.</source>
        <comment>why a run failed</comment>
        <translation>%1 La próxima ejecución empieza de nuevo.</translation>
    </message>
</context>
<context>
    <name>fb::TextFormat</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>hace %n s</numerusform>
            <numerusform>hace %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ayer %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds ago</source>
        <translation>
            <numerusform>hace %n segundo</numerusform>
            <numerusform>hace %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>en %n s</numerusform>
            <numerusform>en %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>en %n min</numerusform>
            <numerusform>en %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <comment>date format: Thu, Nov 20</comment>
        <translation>ddd, d MMM</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format: Nov 20</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 AM</source>
        <translation>%1&#xa0;a.&#xa0;m.</translation>
    </message>
    <message>
        <source>%1 PM</source>
        <translation>%1&#xa0;p.&#xa0;m.</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h 30</source>
        <comment>an hour and a half, two hours and a half</comment>
        <translation>
            <numerusform>%n h 30</numerusform>
            <numerusform>%n h 30</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1</source>
        <comment>minutes after the hours: %1 in two digits, %n as a number</comment>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes after them</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>fb::TodayController</name>
    <message>
        <source>This day was not read.</source>
        <translation>No se leyó este día.</translation>
    </message>
</context>
<context>
    <name>fb::TodayPage</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <comment>key chip in the search field</comment>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n cita</numerusform>
            <numerusform>%n citas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n tarde</numerusform>
            <numerusform>%n tarde</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>Updated 8 s ago</comment>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Bookings are from %1.</source>
        <translation>Datos de las citas: %1.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Not synced for this day.</source>
        <translation>Sin sincronizar para este día.</translation>
    </message>
    <message>
        <source>There may be more bookings in Square.</source>
        <translation>Puede haber más citas en Square.</translation>
    </message>
    <message>
        <source>Fetch this day</source>
        <translation>Traer este día</translation>
    </message>
    <message>
        <source>Not synced for this day</source>
        <translation>Sin sincronizar para este día</translation>
    </message>
    <message>
        <source>Floorboard has not read this day from Square, so it can&apos;t say what is booked.</source>
        <translation>Floorboard no ha leído este día de Square, así que no puede decir qué hay reservado.</translation>
    </message>
    <message>
        <source>No booking fits this filter</source>
        <translation>Ninguna cita coincide con este filtro</translation>
    </message>
    <message>
        <source>No match for &apos;%1&apos;</source>
        <translation>Sin resultados para “%1”</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Elegir un día</translation>
    </message>
    <message>
        <source>New walk-in (Ctrl+N)</source>
        <translation>Nuevo sin cita (Ctrl+N)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Technician: %1</source>
        <translation>Técnico: %1</translation>
    </message>
    <message>
        <source>Technician: everybody</source>
        <translation>Técnico: todos</translation>
    </message>
    <message numerus="yes">
        <source>%n to collect</source>
        <translation>
            <numerusform>%n por cobrar</numerusform>
            <numerusform>%n por cobrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open issues</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this day fits. Press Enter to look through all days; Esc clears the search.</source>
        <translation>Nada de este día coincide. Presione Enter para buscar en todos los días; Esc borra la búsqueda.</translation>
    </message>
    <message>
        <source>Search all jobs</source>
        <translation>Buscar en todos los trabajos</translation>
    </message>
    <message>
        <source>Not added yet: the desk was locked meanwhile.</source>
        <translation>Todavía no se ha añadido: el puesto se bloqueó entretanto.</translation>
    </message>
    <message>
        <source>Print the day…</source>
        <translation>Imprimir el día…</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <comment>what is counted, of a day that was not read</comment>
        <translation>%1: no se sabe</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Abrir Ajustes</translation>
    </message>
</context>
<context>
    <name>fb::TotalsBar</name>
    <message>
        <source>created</source>
        <translation>creadas</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>actualizadas</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>canceladas</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitidas</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
</context>
<context>
    <name>fb::WalkInDialog</name>
    <message>
        <source>Add walk-in</source>
        <translation>Agregar visita sin cita</translation>
    </message>
    <message>
        <source>New walk-in</source>
        <translation>Nuevo sin cita</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Phone, if they like</source>
        <translation>Teléfono, si lo quiere dar</translation>
    </message>
</context>
</TS>
