<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items or errors of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>Back to the board (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Vehicle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate, phone, name or booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The job is in that status already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed jobs cannot be moved back. Open an issue instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job was closed. Reopen it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is marked as a no-show. A manager resolves that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quality checklist still has open required items. Tick them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else made the last move. Only they can take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A move can be taken back within 60 seconds. A manager may move the job back with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is completed. Its checklist stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total is an amount of zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A currency has three letters, like USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job has payments in another currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment is an amount other than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To give money back, say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cannot be given back than was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work is done already: this is no no-show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is marked as a no-show already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another reason, add a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is not marked as a no-show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An issue can be opened once work is completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job has an open issue already. Resolve it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job has no open issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only receipt of a paid job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is completed. There is nothing to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To close an unfinished job, say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no move to take back, or something was done since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paid job needs a photo of the receipt. Add it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To move a job back, say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job was merged into another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walk-in needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walk-in needs a location. Sync with Square once, or name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit takes from nothing up to seven days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job has a booking already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walk-in is linked with a booking, not with another walk-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking was called off in Square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has worked on the booking&apos;s own job already. Work on that one instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first person must be an admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last admin stays one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to 80 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may check a car in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a technician or a manager may start work or hand it to QC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only QC or a manager may complete a job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager may move a job back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a technician or a manager may tick the technician&apos;s checklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only QC or a manager may tick the quality checklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the front desk or a manager may assign somebody else or a bay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may assign a job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager may change what is agreed or paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager may mark or resolve a no-show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager may open or resolve an issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager may change the checklists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may add a walk-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager may close an unfinished job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager may start, pause or cancel a sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager may export or erase a customer&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an admin may read the sync history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an admin may change the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an admin may change people and roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Front desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunItemModel</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited in Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone in Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>service, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <comment>a new booking</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backfill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Braked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>what a run did with a booking</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>a run that looked at no days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>days of one month, &apos;Nov 20–27&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <comment>end of &apos;Nov 20–27&apos;, QLocale format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days of two months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed or braked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2; %3; the longest took %4 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings file %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no web address. It looks like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only server and port belong here, as in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without https the token could be read on the way. Plain http works on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password must not stand in the address. Put it into the file that PGPASSFILE names, or into .pgpass in your home directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address of a PostgreSQL database. It looks like %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own address of Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a new token to replace the stored one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New access token of Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer. It is never shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board asks for changes every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync with Square every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Floorboard starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the job store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of its tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Set up Floorboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorboard keeps the work of the shop in a job store of its own. Bookings stay in Square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the job store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup of this file holds everything the shop wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the PostgreSQL database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password in the address. Put it into the file that PGPASSFILE names, or into .pgpass in your home directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorboard reads your bookings from Square and keeps the board in step with them. What the shop writes stays in Floorboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own address of Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token of Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer, never in a file or in a log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token at hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the board with sample bookings of a made-up shop. Nothing leaves this computer, and you can connect Square later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore with demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to find the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Sign in to the Square developer pages.
2. Open your application, or make one.
3. Pick the same environment as here.
4. Copy the access token and paste it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Square developer pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which shop is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer shows the bookings of one location. You can change it later in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations of the Square account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel stops after the current change. Applied changes stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. If this is right, say why and apply it once. The reason is recorded with the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for applying anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the last run did</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous day (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next day (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to today (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate, name or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New walk-in (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::Application</name>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the demo every PIN is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no amount. Write it like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>That text is too long: %n characters more than fit.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::BoardEdits</name>
    <message>
        <source>%1 stays in %2.</source>
        <comment>customer, status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work is completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>customer, what went wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own last move can be taken back within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job of your last move is not on screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::BoardList</name>
    <message>
        <source>Bookings of the day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::BoardModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::BoardView</name>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::CardDelegate</name>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::CardMenu</name>
    <message>
        <source>Open job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own last move can be taken back within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1…</source>
        <comment>status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They came after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as a no-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as no-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::CardWriter</name>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QC ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for QC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone in Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled in Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved in Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late %1</source>
        <comment>Late 12 min</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer no longer in Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>in 18 min</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next action: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same technician at the same time as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same bay at the same time as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same technician and bay at the same time as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plate %1</source>
        <comment>spoken letter by letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, just now</source>
        <comment>Sam, just now</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::CarriedStrip</name>
    <message numerus="yes">
        <source>Carried over: %n</source>
        <comment>cars of earlier days that are still in the shop</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Folded. Cars of earlier days that are neither completed nor closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfolded. Cars of earlier days that are neither completed nor closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>carried over</comment>
        <translation type="unfinished">
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a customer&apos;s job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action, customer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1&apos;s job unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is carried over no longer. A manager can open it again on its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::CheckRow</name>
    <message>
        <source>%1, required</source>
        <comment>checklist item</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, date and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::ChecklistEditor</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A car gets its list when it is checked in. Changes here are for the cars that come after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of the checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. This service has no list of its own any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as version %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::ChecklistPanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>done, all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list comes with the check-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list for this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* required before the job can be completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* required</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::ConflictBanner</name>
    <message>
        <source>Keep yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::ConnectionCard</name>
    <message>
        <source>%1: %2</source>
        <comment>connection, state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::DifferenceDialog</name>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s</source>
        <comment>text of a person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::DropWriter</name>
    <message>
        <source>Check-in comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QC comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop on %1 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking was called off in Square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be asked why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::ErrorWriter</name>
    <message>
        <source>Floorboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from the job store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks us to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent an answer that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job store can&apos;t be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brake stopped the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the database server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network. Floorboard keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorboard keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorboard tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a new token into Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the token the missing permission in Square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it on the Sync page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no job store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by a brake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one of them, or sign in as one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::FilterButton</name>
    <message>
        <source>Any</source>
        <comment>no filter</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::FirstPersonStep</name>
    <message>
        <source>Who signs in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With people, everybody signs in with a PIN and the history says who did what. The first person is an admin and adds the others later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it open to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then nobody signs in and everybody may do everything. You can add the first person later, on the page People.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::HeadlineWriter</name>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <comment>a sync that is overdue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by a brake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job store since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry %1</source>
        <comment>retry in 42 s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs until resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <comment>person, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no success yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>Up to date, Square, 12 seconds ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square not reached since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::HistoryPage</name>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconcile runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconcile runs, %1</source>
        <comment>location</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, trigger</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <comment>changes applied</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>API calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and %2 for set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>brake, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No errors in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run changed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters to see all runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sync with Square is recorded here, with all that it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>age</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>entries of the history</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::IssuePanel</name>
    <message>
        <source>Issues after completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report an issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>an issue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue after completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by %1, %2</source>
        <comment>person, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved by %1, %2. %3</source>
        <comment>person, time, how</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None. An issue can be reported once work is completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job stays completed. Its card shows a red badge until the issue is resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve the issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::JobPage</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>Updated 8 s ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <comment>a shortcut, as keys are labelled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next step (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on another desk: %1.</source>
        <comment>a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is kept here until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saved a newer version at %2. %3</source>
        <comment>person, time, what happens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the no-show back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as a no-show…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the job unfinished…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit checklists…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back to %1…</source>
        <comment>status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back to %1</source>
        <comment>status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the job unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the board and is carried over no longer. It can be reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::JobText</name>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed in QC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a way to pay</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a kind of photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle and bay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues and no-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a field without a value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>a field of a job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo added: %1</source>
        <comment>category</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue opened: %1</source>
        <comment>type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue resolved: %1</source>
        <comment>type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show: %1</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total agreed: %1</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back: %1, %2</source>
        <comment>amount, way to pay</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid: %1, %2</source>
        <comment>amount, way to pay</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>status before, status after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <comment>a move</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done</source>
        <comment>checklist item</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: open again</source>
        <comment>checklist item</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job closed unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked with a booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s data erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::JobsModel</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::JobsPage</name>
    <message>
        <source>Ctrl F</source>
        <comment>key chip in the search field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The newest %n matches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No match for &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched in plate, phone, name, e-mail, vehicle, service, notes and booking of all days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come with the first sync and with walk-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs below are those of before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::Lane</name>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New bookings from Square appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cars appear here when they are checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cars appear here when work starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cars appear here when the technician is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cars appear here when the check is passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bookings did not load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more · next %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cards, next %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No street address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 time · %2</source>
        <comment>city of the time zone, currency</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::MainWindow</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch person…	Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::NoShowPanel</name>
    <message>
        <source>No-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer came after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked by %1, %2</source>
        <comment>person, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as a no-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the no-show back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::NumberField</name>
    <message>
        <source>%1 to %2 %3</source>
        <comment>bounds and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 %3, please. The old one stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paid job needs a photo of the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed total %1</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No total agreed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree on a total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back, %1</source>
        <comment>way to pay</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <comment>currency</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was paid so far.</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer will pay for everything. Leave it empty to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works at (none: everywhere)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked out after wrong PINs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active, no PIN yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to all: nobody needs to sign in until you add the first person, an admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PersonButton</name>
    <message>
        <source>Open to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody needs to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · switch: Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PersonDialog</name>
    <message>
        <source>The first person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first person is an admin. From then on everybody signs in with a PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works at (none: everywhere)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PhotoGrid</name>
    <message>
        <source>or drop files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PhotoModel</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a kind of photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, added by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PhotoPanel</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>photos</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops after the current photo. What was added stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s) as</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be added:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file&apos;s name and what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new photo(s) in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with new photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save photo as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, added by %3. %4 of %5.</source>
        <comment>of a photo: category, time, person, number, count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PrintController</name>
    <message>
        <source>The day sheet was not printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day sheet %1</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job ticket was not printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PrintSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::PrintWriter</name>
    <message>
        <source>gone from Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day sheet · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day was not read from Square yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician&apos;s checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · printed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop&apos;s notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::RunChart</name>
    <message>
        <source>Changes per run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>last %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>totals, duration</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::RunChartView</name>
    <message>
        <source>%d s</source>
        <comment>axis of seconds; keep %d</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::RunItemModel</name>
    <message>
        <source>%1 %2</source>
        <comment>&apos;New&apos;, what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>field, before, after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in Square</source>
        <comment>Cancelled by customer in Square</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::RunModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column and value, read aloud</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::SettingsPage</name>
    <message>
        <source>Own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a new token to replace the stored one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer. It is never shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board asks for changes every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync with Square every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, saved as you change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production: your real bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox: test data of Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days before today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days after today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by FLOORBOARD_SQUARE_TOKEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of the environment is used and never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (inactive in Square)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known after the first sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Square…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next sync uses this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was not stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours: 13:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 hours: 1:30 PM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock this desk after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes without a touch; 0: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to all: nobody needs to sign in, and everybody may do everything. The first person, an admin, ends that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) sign in with a PIN.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::SetupController</name>
    <message>
        <source>Missing: %1. Make a token with these permissions, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 ms · bookings and customers: read</source>
        <comment>locations, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n location(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The store answers. Version %1 of its tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was not stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::SetupWizard</name>
    <message>
        <source>Where the data live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One desk. Nothing to install.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL, for several desks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your real bookings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stand-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Square…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the database first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 and open the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by FLOORBOARD_SQUARE_TOKEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of the environment is used and never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the admin and open the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and PIN, or leave it open to all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::ShopPanel</name>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved %1</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editable · saved %1</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from the booking</source>
        <comment>technician</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time: %1</source>
        <comment>vehicle, plate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the vehicle of last time: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::SideRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <comment>page, number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::SignInDialog</name>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at this desk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again %1, or ask an admin for a new PIN.</source>
        <comment>in 42 s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An admin gives one, on the page People.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::SquarePanel</name>
    <message>
        <source>From Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No booking in Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed %1</source>
        <comment>Refreshed 4 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer not read from Square yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::Stepper</name>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::SyncIndicator</name>
    <message>
        <source>Sync progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the Sync page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::SyncPage</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings and customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl R</source>
        <comment>a shortcut, as keys are labelled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Square for changes now (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>location, interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused until resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry %1</source>
        <comment>retry in 42 s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, how long until</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>calls, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings are from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by a brake, nothing applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>trigger, person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this was applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records with errors are tried again by the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped bookings are left as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before the first change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run did not get far enough. The next one starts over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings that change in Square appear here after the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sync with Square fills the board. What it did appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why this is right. The reason is recorded with the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Cancel stops after the current change. Applied changes stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::TextFormat</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seconds ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>hours, minutes in two digits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <comment>date format: Thu, Nov 20</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format: Nov 20</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 AM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 PM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::TodayController</name>
    <message>
        <source>This day was not read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::TodayPage</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <comment>key chip in the search field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>Updated 8 s ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings are from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synced for this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be more bookings in Square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synced for this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorboard is asking Square for it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorboard has not read this day from Square, so it can&apos;t say what is booked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No booking fits this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match for &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New walk-in (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician: everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to collect</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open issues</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this day fits. Press Enter to look through all days; Esc clears the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::TotalsBar</name>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fb::WalkInDialog</name>
    <message>
        <source>Add walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, if they like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
