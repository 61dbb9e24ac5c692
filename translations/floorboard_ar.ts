<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>عمليات المزامنة</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Items or errors of the run</source>
        <translation>عناصر العملية أو أخطاؤها</translation>
    </message>
    <message>
        <source>Ledger of the run</source>
        <translation>تفاصيل تغييرات العملية</translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>Back to the board (Esc)</source>
        <translation>العودة إلى اللوحة (Esc)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>مزيد من الإجراءات</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Vehicle</source>
        <translation>السيارة</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>الأعمال</translation>
    </message>
    <message>
        <source>Plate, phone, name or booking</source>
        <translation>رقم اللوحة أو الهاتف أو الاسم أو الحجز</translation>
    </message>
    <message>
        <source>Search all jobs</source>
        <translation>البحث في كل الأعمال</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The job is in that status already.</source>
        <translation>العمل في هذه الحالة بالفعل.</translation>
    </message>
    <message>
        <source>Completed jobs cannot be moved back. Open an issue instead.</source>
        <translation>لا يمكن إرجاع الأعمال المكتملة. افتح بلاغًا بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>This job was closed. Reopen it first.</source>
        <translation>هذا العمل مغلق. أعد فتحه أولًا.</translation>
    </message>
    <message>
        <source>This job is marked as a no-show. A manager resolves that first.</source>
        <translation>هذا العمل مسجَّل كعدم حضور. على المدير معالجة ذلك أولًا.</translation>
    </message>
    <message>
        <source>The quality checklist still has open required items. Tick them first.</source>
        <translation>لا تزال في قائمة فحص الجودة بنود مطلوبة غير منجزة. أنجزها أولًا.</translation>
    </message>
    <message>
        <source>Somebody else made the last move. Only they can take it back.</source>
        <translation>آخر نقل أجراه شخص آخر، ولا يمكن لغيره التراجع عنه.</translation>
    </message>
    <message>
        <source>A move can be taken back within 60 seconds. A manager may move the job back with a reason.</source>
        <translation>يمكن التراجع عن النقل خلال 60 ثانية. ويمكن للمدير إرجاع العمل مع ذكر السبب.</translation>
    </message>
    <message>
        <source>The job is completed. Its checklist stays as it is.</source>
        <translation>اكتمل العمل، وتبقى قائمة التحقق كما هي.</translation>
    </message>
    <message>
        <source>The total is an amount of zero or more.</source>
        <translation>يجب أن يكون الإجمالي صفرًا أو أكثر.</translation>
    </message>
    <message>
        <source>A currency has three letters, like USD.</source>
        <translation>رمز العملة ثلاثة أحرف، مثل USD.</translation>
    </message>
    <message>
        <source>The job has payments in another currency.</source>
        <translation>لهذا العمل دفعات بعملة أخرى.</translation>
    </message>
    <message>
        <source>A payment is an amount other than zero.</source>
        <translation>يجب ألا تكون الدفعة صفرًا.</translation>
    </message>
    <message>
        <source>To give money back, say why.</source>
        <translation>لإرجاع مبلغ، اذكر السبب.</translation>
    </message>
    <message>
        <source>More cannot be given back than was paid.</source>
        <translation>لا يمكن إرجاع أكثر مما دُفع.</translation>
    </message>
    <message>
        <source>The work is done already: this is no no-show.</source>
        <translation>أُنجز العمل بالفعل، فلا يمكن عدّه عدم حضور.</translation>
    </message>
    <message>
        <source>The job is marked as a no-show already.</source>
        <translation>العمل مسجَّل كعدم حضور بالفعل.</translation>
    </message>
    <message>
        <source>For another reason, add a note.</source>
        <translation>عند اختيار سبب آخر، أضف ملاحظة.</translation>
    </message>
    <message>
        <source>The job is not marked as a no-show.</source>
        <translation>العمل غير مسجَّل كعدم حضور.</translation>
    </message>
    <message>
        <source>An issue can be opened once work is completed.</source>
        <translation>يمكن فتح بلاغ بعد اكتمال العمل.</translation>
    </message>
    <message>
        <source>The job has an open issue already. Resolve it first.</source>
        <translation>للعمل بلاغ مفتوح بالفعل. عالجه أولًا.</translation>
    </message>
    <message>
        <source>Say what is wrong.</source>
        <translation>اذكر المشكلة.</translation>
    </message>
    <message>
        <source>The job has no open issue.</source>
        <translation>ليس للعمل بلاغ مفتوح.</translation>
    </message>
    <message>
        <source>The photo is incomplete.</source>
        <translation>الصورة غير مكتملة.</translation>
    </message>
    <message>
        <source>This is the only receipt of a paid job.</source>
        <translation>هذا هو الإيصال الوحيد لعمل مدفوع.</translation>
    </message>
    <message>
        <source>The job is completed. There is nothing to close.</source>
        <translation>اكتمل العمل، ولا شيء لإغلاقه.</translation>
    </message>
    <message>
        <source>To close an unfinished job, say why.</source>
        <translation>لإغلاق عمل غير منجز، اذكر السبب.</translation>
    </message>
    <message>
        <source>The job is closed already.</source>
        <translation>العمل مغلق بالفعل.</translation>
    </message>
    <message>
        <source>There is no move to take back, or something was done since.</source>
        <translation>لا يوجد نقل للتراجع عنه، أو أُجري شيء بعده.</translation>
    </message>
    <message>
        <source>A paid job needs a photo of the receipt. Add it first.</source>
        <translation>يحتاج العمل المدفوع إلى صورة الإيصال. أضفها أولًا.</translation>
    </message>
    <message>
        <source>To move a job back, say why.</source>
        <translation>لإرجاع العمل إلى حالة سابقة، اذكر السبب.</translation>
    </message>
    <message>
        <source>That text is too long.</source>
        <translation>النص طويل جدًا.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile.</source>
        <translation>غيّر شخص آخر هذا في الأثناء.</translation>
    </message>
    <message>
        <source>This job was merged into another one.</source>
        <translation>دُمج هذا العمل في عمل آخر.</translation>
    </message>
    <message>
        <source>A walk-in needs a name.</source>
        <translation>الزيارة بلا موعد تحتاج إلى اسم.</translation>
    </message>
    <message>
        <source>A walk-in needs a location. Sync with Square once, or name one.</source>
        <translation>الزيارة بلا موعد تحتاج إلى فرع. زامن مع Square مرة واحدة، أو حدد فرعًا.</translation>
    </message>
    <message>
        <source>A visit takes from nothing up to seven days.</source>
        <translation>تتراوح مدة الزيارة بين صفر وسبعة أيام.</translation>
    </message>
    <message>
        <source>This job has a booking already.</source>
        <translation>لهذا العمل حجز بالفعل.</translation>
    </message>
    <message>
        <source>A walk-in is linked with a booking, not with another walk-in.</source>
        <translation>تُربط الزيارة بلا موعد بحجز، لا بزيارة أخرى بلا موعد.</translation>
    </message>
    <message>
        <source>The booking was called off in Square.</source>
        <translation>أُلغي الحجز في Square.</translation>
    </message>
    <message>
        <source>Somebody has worked on the booking&apos;s own job already. Work on that one instead.</source>
        <translation>بدأ شخص آخر العمل على هذا الحجز بالفعل. تابع ذلك العمل بدلًا منه.</translation>
    </message>
    <message>
        <source>The first person must be an admin.</source>
        <translation>يجب أن يكون أول مستخدم مسؤولًا.</translation>
    </message>
    <message>
        <source>Somebody has that name already.</source>
        <translation>هذا الاسم مستخدم بالفعل.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>لا يوجد مستخدم كهذا.</translation>
    </message>
    <message>
        <source>The last admin stays one.</source>
        <translation>لا يمكن تغيير دور آخر مسؤول أو إلغاء تنشيطه.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>يتكون رمز PIN من 4 إلى 12 رقمًا.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 characters.</source>
        <translation>يتكون الاسم من 1 إلى 80 حرفًا.</translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may check a car in.</source>
        <translation>تسجيل وصول السيارات متاح للاستقبال والفني والمدير فقط.</translation>
    </message>
    <message>
        <source>Only a technician or a manager may start work or hand it to QC.</source>
        <translation>بدء العمل أو إرساله إلى الفحص متاح للفني والمدير فقط.</translation>
    </message>
    <message>
        <source>Only QC or a manager may complete a job.</source>
        <translation>إكمال العمل متاح لفاحص الجودة والمدير فقط.</translation>
    </message>
    <message>
        <source>Only a manager may move a job back.</source>
        <translation>إرجاع العمل إلى حالة سابقة متاح للمدير فقط.</translation>
    </message>
    <message>
        <source>Only a technician or a manager may tick the technician&apos;s checklist.</source>
        <translation>التأشير في قائمة تحقق الفني متاح للفني والمدير فقط.</translation>
    </message>
    <message>
        <source>Only QC or a manager may tick the quality checklist.</source>
        <translation>التأشير في قائمة فحص الجودة متاح لفاحص الجودة والمدير فقط.</translation>
    </message>
    <message>
        <source>Only the front desk or a manager may assign somebody else or a bay.</source>
        <translation>تعيين شخص آخر أو موقف متاح للاستقبال والمدير فقط.</translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may assign a job.</source>
        <translation>تعيين العمل متاح للاستقبال والفني والمدير فقط.</translation>
    </message>
    <message>
        <source>Only a manager may change what is agreed or paid.</source>
        <translation>تغيير المبلغ المتفق عليه أو المدفوع متاح للمدير فقط.</translation>
    </message>
    <message>
        <source>Only a manager may mark or resolve a no-show.</source>
        <translation>تسجيل عدم الحضور أو إلغاؤه متاح للمدير فقط.</translation>
    </message>
    <message>
        <source>Only a manager may open or resolve an issue.</source>
        <translation>فتح البلاغات ومعالجتها متاح للمدير فقط.</translation>
    </message>
    <message>
        <source>Only a manager may change the checklists.</source>
        <translation>تغيير قوائم التحقق متاح للمدير فقط.</translation>
    </message>
    <message>
        <source>Only the front desk, a technician or a manager may add a walk-in.</source>
        <translation>إضافة زيارة بلا موعد متاحة للاستقبال والفني والمدير فقط.</translation>
    </message>
    <message>
        <source>Only a manager may close an unfinished job.</source>
        <translation>إغلاق عمل غير منجز متاح للمدير فقط.</translation>
    </message>
    <message>
        <source>Only a manager may start, pause or cancel a sync.</source>
        <translation>بدء المزامنة أو إيقافها مؤقتًا أو إلغاؤها متاح للمدير فقط.</translation>
    </message>
    <message>
        <source>Only a manager may export or erase a customer&apos;s data.</source>
        <translation>تصدير بيانات العميل أو محوها متاح للمدير فقط.</translation>
    </message>
    <message>
        <source>Only an admin may read the sync history.</source>
        <translation>الاطلاع على سجل المزامنة متاح للمسؤول فقط.</translation>
    </message>
    <message>
        <source>Only an admin may change the settings.</source>
        <translation>تغيير الإعدادات متاح للمسؤول فقط.</translation>
    </message>
    <message>
        <source>Only an admin may change people and roles.</source>
        <translation>تغيير المستخدمين والأدوار متاح للمسؤول فقط.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>لم يسجّل أحد الدخول.</translation>
    </message>
    <message>
        <source>You work at another location. Only people of this one may change its jobs.</source>
        <translation>أنت تعمل في فرع آخر. لا يجوز تغيير أعمال هذا الفرع إلا لمن يعمل فيه.</translation>
    </message>
    <message>
        <source>A checklist has 200 items at most.</source>
        <translation>تضم قائمة التحقق 200 بند على الأكثر.</translation>
    </message>
    <message>
        <source>An item of a checklist needs words.</source>
        <translation>يحتاج بند قائمة التحقق إلى نص.</translation>
    </message>
    <message>
        <source>The checklist has the same item twice.</source>
        <translation>يتكرر البند نفسه في قائمة التحقق.</translation>
    </message>
    <message>
        <source>Another payment has that id already.</source>
        <translation>توجد دفعة أخرى بهذا المعرّف.</translation>
    </message>
    <message>
        <source>That amount is too large.</source>
        <translation>هذا المبلغ كبير جدًا.</translation>
    </message>
    <message>
        <source>This was not saved before Floorboard was closed.</source>
        <translation>لم يُحفظ هذا قبل إغلاق Floorboard.</translation>
    </message>
    <message>
        <source>This is no picture: JPEG, PNG, WebP and HEIC can be added.</source>
        <translation>هذه ليست صورة. يمكن إضافة JPEG وPNG وWebP وHEIC.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off.</source>
        <translation>الصورة تالفة أو ناقصة.</translation>
    </message>
    <message>
        <source>The picture is larger than 100 megapixels.</source>
        <translation>الصورة أكبر من 100 ميغابكسل.</translation>
    </message>
    <message>
        <source>This computer can&apos;t read pictures of this kind. Save it as JPEG first.</source>
        <translation>لا يستطيع هذا الحاسوب قراءة صور من هذا النوع. احفظها بصيغة JPEG أولًا.</translation>
    </message>
    <message>
        <source>This computer can&apos;t read HEIC. Set the phone&apos;s camera to &quot;Most Compatible&quot;, or save the picture as JPEG first.</source>
        <translation>لا يستطيع هذا الحاسوب قراءة HEIC. اختر «الأكثر توافقًا» في كاميرا الهاتف، أو احفظ الصورة بصيغة JPEG أولًا.</translation>
    </message>
    <message>
        <source>The file is larger than 25 MB.</source>
        <translation>الملف أكبر من 25 ميغابايت.</translation>
    </message>
    <message>
        <source>This is a folder. Add the files in it.</source>
        <translation>هذا مجلد. أضف الملفات التي فيه.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>لم يعد الملف موجودًا.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>تتعذّر قراءة الملف.</translation>
    </message>
    <message>
        <source>Floorboard goes by that name itself.</source>
        <translation>يستخدم Floorboard هذا الاسم لنفسه.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Front desk</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>فني</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>فاحص جودة</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مسؤول</translation>
    </message>
</context>
<context>
    <name>RunItemModel</name>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Pending</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Cancelled by customer</source>
        <translation>ألغاه العميل</translation>
    </message>
    <message>
        <source>Cancelled by seller</source>
        <translation>ألغاه البائع</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Time after</source>
        <translation>الوقت بعد الموعد</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>معرّف العميل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Customer missing</source>
        <translation>العميل غير موجود</translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>Customer note</source>
        <translation>ملاحظة العميل</translation>
    </message>
    <message>
        <source>Seller note</source>
        <translation>ملاحظة البائع</translation>
    </message>
    <message>
        <source>Booked through</source>
        <translation>الحجز عبر</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Edited in Square</source>
        <translation>عُدّل في Square</translation>
    </message>
    <message>
        <source>Gone in Square</source>
        <translation>لم يعد في Square</translation>
    </message>
    <message>
        <source>Cancelled at</source>
        <translation>وقت الإلغاء</translation>
    </message>
    <message>
        <source>Moved from</source>
        <translation>نُقل من</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>service, duration</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a new booking</comment>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>مجدولة</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>يدوية</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Backfill</source>
        <translation>تحميل السجل السابق</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>نجحت</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>نجحت جزئيًا</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Braked</source>
        <translation>أوقفها كابح الأمان</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>انقطعت</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>what a run did with a booking</comment>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a run that looked at no days</comment>
        <translation>لا شيء</translation>
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
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>أُنشئ %n حجز</numerusform>
            <numerusform>أُنشئ حجز واحد</numerusform>
            <numerusform>أُنشئ حجزان</numerusform>
            <numerusform>أُنشئت %n حجوزات</numerusform>
            <numerusform>أُنشئ %n حجزًا</numerusform>
            <numerusform>أُنشئ %n حجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>حُدّث %n حجز</numerusform>
            <numerusform>حُدّث حجز واحد</numerusform>
            <numerusform>حُدّث حجزان</numerusform>
            <numerusform>حُدّثت %n حجوزات</numerusform>
            <numerusform>حُدّث %n حجزًا</numerusform>
            <numerusform>حُدّث %n حجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>أُلغي %n حجز</numerusform>
            <numerusform>أُلغي حجز واحد</numerusform>
            <numerusform>أُلغي حجزان</numerusform>
            <numerusform>أُلغيت %n حجوزات</numerusform>
            <numerusform>أُلغي %n حجزًا</numerusform>
            <numerusform>أُلغي %n حجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n خطأ</numerusform>
            <numerusform>خطأ واحد</numerusform>
            <numerusform>خطآن</numerusform>
            <numerusform>%n أخطاء</numerusform>
            <numerusform>%n خطأً</numerusform>
            <numerusform>%n خطأ</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>لا توجد عمليات مزامنة بعد.</translation>
    </message>
    <message numerus="yes">
        <source>Last %n run(s)</source>
        <translation>
            <numerusform>آخر %n عملية</numerusform>
            <numerusform>آخر عملية</numerusform>
            <numerusform>آخر عمليتين</numerusform>
            <numerusform>آخر %n عمليات</numerusform>
            <numerusform>آخر %n عملية</numerusform>
            <numerusform>آخر %n عملية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed or braked</source>
        <translation>
            <numerusform>%n منها فشلت أو أوقفها كابح الأمان</numerusform>
            <numerusform>واحدة منها فشلت أو أوقفها كابح الأمان</numerusform>
            <numerusform>اثنتان منها فشلتا أو أوقفهما كابح الأمان</numerusform>
            <numerusform>%n منها فشلت أو أوقفها كابح الأمان</numerusform>
            <numerusform>%n منها فشلت أو أوقفها كابح الأمان</numerusform>
            <numerusform>%n منها فشلت أو أوقفها كابح الأمان</numerusform>
        </translation>
    </message>
    <message>
        <source>none failed</source>
        <translation>لم تفشل أي منها</translation>
    </message>
    <message>
        <source>%1: %2; %3; the longest took %4 seconds.</source>
        <translation>%1: %2؛ %3؛ استغرقت أطولها %4 ثانية.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>a run&apos;s duration in milliseconds</comment>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>Not on the board yet</source>
        <translation>ليس على اللوحة بعد</translation>
    </message>
    <message>
        <source>Square knows it again</source>
        <translation>عاد إلى Square</translation>
    </message>
    <message>
        <source>Active again in Square</source>
        <translation>نشط من جديد في Square</translation>
    </message>
    <message>
        <source>Moved in Square</source>
        <translation>نُقل في Square</translation>
    </message>
    <message>
        <source>Changed location in Square</source>
        <translation>تغيّر الفرع في Square</translation>
    </message>
    <message>
        <source>Customer or service changed in Square</source>
        <translation>تغيّر العميل أو الخدمة في Square</translation>
    </message>
    <message>
        <source>Changed in Square</source>
        <translation>تغيّر في Square</translation>
    </message>
    <message>
        <source>Gone in Square: the listing lacks it and Square answers 404 for its id</source>
        <translation>لم يعد في Square: غائب عن القائمة ويجيب Square بالرمز 404 عن معرّفه</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>تُرك كما هو</translation>
    </message>
    <message>
        <source>Refused by the store</source>
        <translation>رفضه المخزن</translation>
    </message>
    <message>
        <source>%1 in Square</source>
        <comment>Cancelled by customer in Square</comment>
        <translation>%1 في Square</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings file %1 could not be written.</source>
        <translation>تعذّرت كتابة ملف الإعدادات %1.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>تحقق من وجود المجلد ومن أن لديك إذن الكتابة فيه.</translation>
    </message>
    <message>
        <source>That is no web address. It looks like %1.</source>
        <translation>هذا ليس عنوان ويب. يكون بالشكل %1.</translation>
    </message>
    <message>
        <source>Only server and port belong here, as in %1.</source>
        <translation>يُكتب هنا الخادم والمنفذ فقط، مثل %1.</translation>
    </message>
    <message>
        <source>Without https the token could be read on the way. Plain http works on this computer only.</source>
        <translation>من دون https قد يُقرأ رمز الوصول أثناء نقله. لا يُسمح باستخدام http إلا على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>A password must not stand in the address. Put it into the file that PGPASSFILE names, or into .pgpass in your home directory.</source>
        <translation>يجب ألا تكون كلمة المرور في العنوان. ضعها في الملف الذي يحدده PGPASSFILE، أو في .pgpass في مجلدك الرئيسي.</translation>
    </message>
    <message>
        <source>That is no address of a PostgreSQL database. It looks like %1.</source>
        <translation>هذا ليس عنوان قاعدة بيانات PostgreSQL. يكون بالشكل %1.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Square connection</source>
        <translation>الاتصال بـ Square</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>البيئة</translation>
    </message>
    <message>
        <source>Square environment</source>
        <translation>بيئة Square</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>عنوان خاص</translation>
    </message>
    <message>
        <source>Own address of Square</source>
        <translation>عنوان Square الخاص</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Paste a new token to replace the stored one</source>
        <translation>ألصق رمزًا جديدًا ليحل محل الرمز المحفوظ</translation>
    </message>
    <message>
        <source>New access token of Square</source>
        <translation>رمز وصول جديد لـ Square</translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer. It is never shown again.</source>
        <translation>محفوظ في سلسلة مفاتيح النظام على هذا الحاسوب، ولا يُعرض مرة أخرى.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Use this connection</source>
        <translation>استخدام هذا الاتصال</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Location of this computer</source>
        <translation>فرع هذا الحاسوب</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>الفواصل الزمنية</translation>
    </message>
    <message>
        <source>Board asks for changes every</source>
        <translation>فاصل تحديث اللوحة</translation>
    </message>
    <message>
        <source>Sync with Square every</source>
        <translation>فاصل المزامنة مع Square</translation>
    </message>
    <message>
        <source>Days back</source>
        <translation>الأيام السابقة</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>الأيام القادمة</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The language changes when Floorboard starts again.</source>
        <translation>تتغير اللغة عند إعادة تشغيل Floorboard.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Job store</source>
        <translation>مخزن الأعمال</translation>
    </message>
    <message>
        <source>Address of the job store</source>
        <translation>عنوان مخزن الأعمال</translation>
    </message>
    <message>
        <source>Version of its tables</source>
        <translation>إصدار جداوله</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>ملف الإعدادات</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Set up Floorboard</source>
        <translation>إعداد Floorboard</translation>
    </message>
    <message>
        <source>Floorboard</source>
        <translation>Floorboard</translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation>يمكنك تغيير كل هذا لاحقًا من الإعدادات.</translation>
    </message>
    <message>
        <source>Where the data live</source>
        <translation>مكان حفظ البيانات</translation>
    </message>
    <message>
        <source>Floorboard keeps the work of the shop in a job store of its own. Bookings stay in Square.</source>
        <translation>يحفظ Floorboard أعمال المركز في مخزن خاص به. وتبقى الحجوزات في Square.</translation>
    </message>
    <message>
        <source>Job store</source>
        <translation>مخزن الأعمال</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Database server</source>
        <translation>خادم قاعدة بيانات</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>File of the job store</source>
        <translation>ملف مخزن الأعمال</translation>
    </message>
    <message>
        <source>A backup of this file and the photos directory beside it holds everything the shop wrote.</source>
        <translation>نسخة احتياطية من هذا الملف ومن مجلد الصور المجاور له تتضمن كل ما دوّنه المركز.</translation>
    </message>
    <message>
        <source>Address of the PostgreSQL database</source>
        <translation>عنوان قاعدة بيانات PostgreSQL</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>No password in the address. Put it into the file that PGPASSFILE names, or into .pgpass in your home directory.</source>
        <translation>لا تكتب كلمة المرور في العنوان. ضعها في الملف الذي يحدده PGPASSFILE، أو في الملف .pgpass في مجلدك الرئيسي.</translation>
    </message>
    <message>
        <source>Connect Square</source>
        <translation>ربط Square</translation>
    </message>
    <message>
        <source>Floorboard reads your bookings from Square and keeps the board in step with them. What the shop writes stays in Floorboard.</source>
        <translation>يقرأ Floorboard حجوزاتك من Square ويُبقي اللوحة متوافقة معها. وما يدوّنه المركز يبقى في Floorboard.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>البيئة</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>تجريبية</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>فعلية</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>عنوان خاص</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Own address of Square</source>
        <translation>عنوان Square الخاص</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Access token of Square</source>
        <translation>رمز وصول Square</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>إظهار الرمز</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer, never in a file or in a log.</source>
        <translation>يُحفظ في سلسلة مفاتيح النظام على هذا الحاسوب، وليس في ملف أو سجل أبدًا.</translation>
    </message>
    <message>
        <source>No token at hand?</source>
        <translation>لا رمز لديك الآن؟</translation>
    </message>
    <message>
        <source>Open the board with sample bookings of a made-up shop. Nothing leaves this computer, and you can connect Square later.</source>
        <translation>افتح اللوحة بحجوزات نموذجية لمركز وهمي. لا يغادر شيء هذا الحاسوب، ويمكنك ربط Square لاحقًا.</translation>
    </message>
    <message>
        <source>Explore with demo data</source>
        <translation>تجربة البيانات النموذجية</translation>
    </message>
    <message>
        <source>Where to find the token</source>
        <translation>أين تجد الرمز</translation>
    </message>
    <message>
        <source>1. Sign in to the Square developer pages.
2. Open your application, or make one.
3. Pick the same environment as here.
4. Copy the access token and paste it in.</source>
        <translation>1. سجّل الدخول إلى صفحات مطوّري Square.
2. افتح تطبيقك أو أنشئ تطبيقًا.
3. اختر البيئة نفسها المختارة هنا.
4. انسخ رمز الوصول وألصقه هنا.</translation>
    </message>
    <message>
        <source>Open the Square developer pages</source>
        <translation>فتح صفحات مطوّري Square</translation>
    </message>
    <message>
        <source>Which shop is this?</source>
        <translation>أي فرع هذا؟</translation>
    </message>
    <message>
        <source>This computer shows the bookings of one location. You can change it later in Settings.</source>
        <translation>يعرض هذا الحاسوب حجوزات فرع واحد. يمكنك تغييره لاحقًا من الإعدادات.</translation>
    </message>
    <message>
        <source>Locations of the Square account</source>
        <translation>فروع حساب Square</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>تقدّم المزامنة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the sync</source>
        <translation>إلغاء المزامنة</translation>
    </message>
    <message>
        <source>Cancel stops after the current change. Applied changes stay.</source>
        <translation>يتوقف الإلغاء بعد التغيير الحالي. وتبقى التغييرات المطبَّقة.</translation>
    </message>
    <message>
        <source>Nothing was written. If this is right, say why and apply it once. The reason is recorded with the run.</source>
        <translation>لم يُكتب شيء. إن كان هذا صحيحًا فاذكر السبب وطبّقه مرة واحدة. يُسجَّل السبب مع العملية.</translation>
    </message>
    <message>
        <source>Why is this right?</source>
        <translation>لماذا هذا صحيح؟</translation>
    </message>
    <message>
        <source>Reason for applying anyway</source>
        <translation>سبب التطبيق رغم ذلك</translation>
    </message>
    <message>
        <source>Apply anyway</source>
        <translation>تطبيق رغم ذلك</translation>
    </message>
    <message>
        <source>What the last run did</source>
        <translation>ما فعلته آخر عملية</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>Previous day (Alt+Left)</source>
        <translation>اليوم السابق (Alt+Left)</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>اختيار يوم</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Next day (Alt+Right)</source>
        <translation>اليوم التالي (Alt+Right)</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>الانتقال إلى اليوم</translation>
    </message>
    <message>
        <source>Go to today (Ctrl+T)</source>
        <translation>الانتقال إلى اليوم (Ctrl+T)</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>البحث في اللوحة</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>لوحة</translation>
    </message>
    <message>
        <source>Show as board</source>
        <translation>عرض كلوحة</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Show as list</source>
        <translation>عرض كقائمة</translation>
    </message>
    <message>
        <source>Plate, name or phone</source>
        <translation>رقم اللوحة أو الاسم أو الهاتف</translation>
    </message>
    <message>
        <source>New walk-in</source>
        <translation>زيارة بلا موعد</translation>
    </message>
    <message>
        <source>New walk-in (Ctrl+N)</source>
        <translation>زيارة بلا موعد (Ctrl+N)</translation>
    </message>
    <message>
        <source>My jobs</source>
        <translation>أعمالي</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>الفني</translation>
    </message>
</context>
<context>
    <name>fb::Application</name>
    <message>
        <source>Sync</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>عرض تجريبي</translation>
    </message>
    <message>
        <source>In the demo every PIN is %1.</source>
        <translation>في العرض التجريبي كل رموز PIN هي %1.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>المستخدمون</translation>
    </message>
</context>
<context>
    <name>fb::AskDialog</name>
    <message>
        <source>That is no amount. Write it like %1.</source>
        <translation>هذا ليس مبلغًا. اكتبه بالشكل %1.</translation>
    </message>
    <message numerus="yes">
        <source>That text is too long: %n characters more than fit.</source>
        <translation>
            <numerusform>النص أطول من المسموح به: الزيادة %n حرف.</numerusform>
            <numerusform>النص أطول من المسموح به بحرف واحد.</numerusform>
            <numerusform>النص أطول من المسموح به بحرفين.</numerusform>
            <numerusform>النص أطول من المسموح به: الزيادة %n أحرف.</numerusform>
            <numerusform>النص أطول من المسموح به: الزيادة %n حرفًا.</numerusform>
            <numerusform>النص أطول من المسموح به: الزيادة %n حرف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::BoardEdits</name>
    <message>
        <source>%1 stays in %2.</source>
        <comment>customer, status</comment>
        <translation>تبقى بطاقة %1 في «%2».</translation>
    </message>
    <message>
        <source>The work is completed.</source>
        <translation>اكتمل العمل.</translation>
    </message>
    <message>
        <source>Not saved, %1</source>
        <translation>لم يُحفظ، %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>customer, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>Your own last move can be taken back within a minute.</source>
        <translation>يمكن التراجع عن آخر نقل أجريته خلال دقيقة.</translation>
    </message>
    <message>
        <source>The job of your last move is not on screen.</source>
        <translation>العمل الذي نقلته آخر مرة ليس على الشاشة.</translation>
    </message>
    <message>
        <source>%1: not saved.</source>
        <comment>customer</comment>
        <translation>%1: لم يُحفظ.</translation>
    </message>
</context>
<context>
    <name>fb::BoardList</name>
    <message>
        <source>Bookings of the day</source>
        <translation>حجوزات اليوم</translation>
    </message>
</context>
<context>
    <name>fb::BoardModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>السيارة</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>الفني</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
</context>
<context>
    <name>fb::BoardView</name>
    <message>
        <source>Board</source>
        <translation>لوحة</translation>
    </message>
</context>
<context>
    <name>fb::CardDelegate</name>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>fb::CardMenu</name>
    <message>
        <source>Open job</source>
        <translation>فتح العمل</translation>
    </message>
    <message>
        <source>Your own last move can be taken back within a minute.</source>
        <translation>يمكن التراجع عن آخر نقل أجريته خلال دقيقة.</translation>
    </message>
    <message>
        <source>Move back…</source>
        <translation>إرجاع…</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>To %1…</source>
        <comment>status</comment>
        <translation>إلى «%1»…</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>الفني</translation>
    </message>
    <message>
        <source>Bay</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>They came after all</source>
        <translation>حضر العميل بعد ذلك</translation>
    </message>
    <message>
        <source>Mark as a no-show</source>
        <translation>تسجيل عدم حضور</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Mark as no-show</source>
        <translation>تسجيل عدم حضور</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Take back the last move</source>
        <translation>التراجع عن آخر نقل</translation>
    </message>
    <message>
        <source>Mark as a no-show…</source>
        <translation>تسجيل عدم حضور…</translation>
    </message>
    <message>
        <source>Move back to %1</source>
        <comment>status</comment>
        <translation>إرجاع إلى «%1»</translation>
    </message>
</context>
<context>
    <name>fb::CardWriter</name>
    <message>
        <source>Scheduled</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>تم تسجيل الوصول</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>QC ready</source>
        <translation>جاهز لفحص الجودة</translation>
    </message>
    <message>
        <source>Work completed</source>
        <translation>اكتمل العمل</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>تسجيل الوصول</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>بدء العمل</translation>
    </message>
    <message>
        <source>Ready for QC</source>
        <translation>إلى الفحص</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إكمال العمل</translation>
    </message>
    <message>
        <source>Gone in Square</source>
        <translation>لم يعد في Square</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Cancelled by customer</source>
        <translation>ألغاه العميل</translation>
    </message>
    <message>
        <source>Cancelled by the shop</source>
        <translation>ألغاه المركز</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Cancelled in Square</source>
        <translation>أُلغي في Square</translation>
    </message>
    <message>
        <source>Moved in Square</source>
        <translation>نُقل في Square</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Late %1</source>
        <comment>Late 12 min</comment>
        <translation>متأخر %1</translation>
    </message>
    <message>
        <source>Customer removed</source>
        <translation>أُزيل العميل</translation>
    </message>
    <message>
        <source>Customer no longer in Square</source>
        <translation>العميل لم يعد في Square</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>in 18 min</comment>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>here %1</source>
        <translation>هنا منذ %1</translation>
    </message>
    <message>
        <source>here since %1</source>
        <translation>هنا منذ %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>ينتهي %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>ينتظر منذ %1</translation>
    </message>
    <message>
        <source>waiting since %1</source>
        <translation>ينتظر منذ %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>انتهى %1</translation>
    </message>
    <message>
        <source>Technician %1</source>
        <translation>الفني %1</translation>
    </message>
    <message>
        <source>Next action: %1</source>
        <translation>الإجراء التالي: %1</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>بلا عميل</translation>
    </message>
    <message>
        <source>No service named</source>
        <translation>لم تُحدَّد خدمة</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>مدفوع جزئيًا</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>غير مدفوع</translation>
    </message>
    <message>
        <source>Same technician at the same time as %1</source>
        <translation>الفني نفسه في الوقت نفسه مع %1</translation>
    </message>
    <message>
        <source>Same bay at the same time as %1</source>
        <translation>الموقف نفسه في الوقت نفسه مع %1</translation>
    </message>
    <message>
        <source>Same technician and bay at the same time as %1</source>
        <translation>الفني نفسه والموقف نفسه في الوقت نفسه مع %1</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>Issue open</source>
        <translation>بلاغ مفتوح</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>بلا موعد</translation>
    </message>
    <message>
        <source>plate %1</source>
        <comment>spoken letter by letter</comment>
        <translation>رقم اللوحة %1</translation>
    </message>
    <message>
        <source>Checklist %1 of %2</source>
        <translation>قائمة التحقق %1 من %2</translation>
    </message>
    <message>
        <source>View issue</source>
        <translation>عرض البلاغ</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>تحصيل المبلغ</translation>
    </message>
    <message>
        <source>%1, just now</source>
        <comment>Sam, just now</comment>
        <translation>%1، الآن</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>look at a card that was called off</comment>
        <translation>مراجعة</translation>
    </message>
</context>
<context>
    <name>fb::CarriedStrip</name>
    <message numerus="yes">
        <source>Carried over: %n</source>
        <comment>cars of earlier days that are still in the shop</comment>
        <translation>
            <numerusform>مرحَّلة من أيام سابقة: %n</numerusform>
            <numerusform>مرحَّلة من أيام سابقة: %n</numerusform>
            <numerusform>مرحَّلة من أيام سابقة: %n</numerusform>
            <numerusform>مرحَّلة من أيام سابقة: %n</numerusform>
            <numerusform>مرحَّلة من أيام سابقة: %n</numerusform>
            <numerusform>مرحَّلة من أيام سابقة: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded. Cars of earlier days that are neither completed nor closed.</source>
        <translation>مطوية. سيارات من أيام سابقة لم يكتمل عملها ولم يُغلق.</translation>
    </message>
    <message>
        <source>Unfolded. Cars of earlier days that are neither completed nor closed.</source>
        <translation>مفتوحة. سيارات من أيام سابقة لم يكتمل عملها ولم يُغلق.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>carried over</comment>
        <translation>
            <numerusform>%n سيارة أخرى</numerusform>
            <numerusform>سيارة أخرى</numerusform>
            <numerusform>سيارتان أخريان</numerusform>
            <numerusform>%n سيارات أخرى</numerusform>
            <numerusform>%n سيارة أخرى</numerusform>
            <numerusform>%n سيارة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a customer&apos;s job</comment>
        <translation>فتح عمل %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action, customer</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>إغلاق…</translation>
    </message>
    <message>
        <source>Close %1&apos;s job unfinished</source>
        <translation>إغلاق عمل %1 دون إنجاز</translation>
    </message>
    <message>
        <source>It is carried over no longer. A manager can open it again on its page.</source>
        <translation>لن يُرحَّل بعد الآن. يمكن للمدير إعادة فتحه من صفحته.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Close job</source>
        <translation>إغلاق العمل</translation>
    </message>
</context>
<context>
    <name>fb::CheckRow</name>
    <message>
        <source>%1, required</source>
        <comment>checklist item</comment>
        <translation>%1، مطلوب</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, date and time</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>fb::ChecklistEditor</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>قوائم التحقق</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>بند جديد</translation>
    </message>
    <message>
        <source>A car gets its list when it is checked in. Changes here are for the cars that come after.</source>
        <translation>تحصل السيارة على قائمتها عند تسجيل وصولها. تسري التغييرات هنا على السيارات التي تصل لاحقًا.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>قائمة التحقق</translation>
    </message>
    <message>
        <source>Items of the checklist</source>
        <translation>بنود قائمة التحقق</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>Every other service</source>
        <translation>كل الخدمات الأخرى</translation>
    </message>
    <message>
        <source>Saved. This service has no list of its own any more.</source>
        <translation>تم الحفظ. لم تعد لهذه الخدمة قائمة خاصة.</translation>
    </message>
    <message>
        <source>Saved as version %1.</source>
        <translation>حُفظت كإصدار %1.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>أتريد تجاهل التغييرات؟</translation>
    </message>
    <message>
        <source>The list was changed and not saved.</source>
        <translation>تغيّرت القائمة ولم تُحفظ.</translation>
    </message>
</context>
<context>
    <name>fb::ChecklistPanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>done, all</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>The list comes with the check-in.</source>
        <translation>تأتي القائمة مع تسجيل الوصول.</translation>
    </message>
    <message>
        <source>There is no list for this service.</source>
        <translation>لا توجد قائمة لهذه الخدمة.</translation>
    </message>
    <message>
        <source>* required before the job can be completed</source>
        <translation>* مطلوب قبل إكمال العمل</translation>
    </message>
    <message>
        <source>* required</source>
        <translation>* مطلوب</translation>
    </message>
</context>
<context>
    <name>fb::ConflictBanner</name>
    <message>
        <source>Keep yours</source>
        <translation>الاحتفاظ بنصك</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>أخذ نص الآخر</translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation>عرض الفرق</translation>
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
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>fb::DifferenceDialog</name>
    <message>
        <source>Yours</source>
        <translation>نصك</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>نص الآخر</translation>
    </message>
    <message>
        <source>%1&apos;s</source>
        <comment>text of a person</comment>
        <translation>نص %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>fb::DropWriter</name>
    <message>
        <source>Check-in comes first</source>
        <translation>تسجيل الوصول أولًا</translation>
    </message>
    <message>
        <source>Work comes first</source>
        <translation>العمل أولًا</translation>
    </message>
    <message>
        <source>QC comes first</source>
        <translation>فحص الجودة أولًا</translation>
    </message>
    <message>
        <source>Drop on %1 instead.</source>
        <translation>أفلتها على «%1» بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The booking was called off in Square.</source>
        <translation>أُلغي الحجز في Square.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>غير ممكن</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>إرجاع إلى «%1»</translation>
    </message>
    <message>
        <source>You will be asked why.</source>
        <translation>ستُسأل عن السبب.</translation>
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
        <translation>مخزن الأعمال</translation>
    </message>
    <message>
        <source>The keychain</source>
        <translation>سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>No answer from the job store.</source>
        <translation>لا رد من مخزن الأعمال.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>تعذّر الوصول إلى %1.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>لم يصل رد من %1 في الوقت المحدد.</translation>
    </message>
    <message>
        <source>%1 refused the token.</source>
        <translation>رُفض رمز الوصول من %1.</translation>
    </message>
    <message>
        <source>%1 does not allow this.</source>
        <translation>لا يُسمح بذلك لدى %1.</translation>
    </message>
    <message>
        <source>%1 asks us to wait.</source>
        <translation>يُطلب منا الانتظار من %1.</translation>
    </message>
    <message>
        <source>%1 does not know this any more.</source>
        <translation>لم يعد هذا موجودًا لدى %1.</translation>
    </message>
    <message>
        <source>Somebody else changed it first.</source>
        <translation>غيّره شخص آخر قبلك.</translation>
    </message>
    <message>
        <source>%1 sent an answer that makes no sense.</source>
        <translation>وصل رد غير مفهوم من %1.</translation>
    </message>
    <message>
        <source>The job store can&apos;t be used: %1</source>
        <translation>لا يمكن استخدام مخزن الأعمال: %1</translation>
    </message>
    <message>
        <source>The keychain is locked or missing.</source>
        <translation>سلسلة المفاتيح مقفلة أو غير موجودة.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>أُلغيت العملية.</translation>
    </message>
    <message>
        <source>A brake stopped the run.</source>
        <translation>أوقف كابح الأمان العملية.</translation>
    </message>
    <message>
        <source>Check that the database server is running.</source>
        <translation>تحقق من أن خادم قاعدة البيانات يعمل.</translation>
    </message>
    <message>
        <source>Check the network. Floorboard keeps trying.</source>
        <translation>تحقق من الشبكة. يواصل Floorboard المحاولة.</translation>
    </message>
    <message>
        <source>Floorboard keeps trying.</source>
        <translation>يواصل Floorboard المحاولة.</translation>
    </message>
    <message>
        <source>Floorboard tries again by itself.</source>
        <translation>سيعيد Floorboard المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>Put a new token into Settings.</source>
        <translation>ضع رمز وصول جديدًا في الإعدادات.</translation>
    </message>
    <message>
        <source>Give the token the missing permission in Square.</source>
        <translation>امنح الرمز الإذن الناقص في Square.</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>راجع الحالة الجديدة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Start or unlock the keychain of this computer.</source>
        <translation>شغّل سلسلة المفاتيح على هذا الحاسوب أو افتح قفلها.</translation>
    </message>
    <message>
        <source>Look at it on the Sync page.</source>
        <translation>راجع ذلك في صفحة المزامنة.</translation>
    </message>
    <message>
        <source>no job store</source>
        <translation>انقطع مخزن الأعمال</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>لا شبكة</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>token refused</source>
        <translation>رُفض الرمز</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>must wait</source>
        <translation>يجب الانتظار</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>تغيّر في الأثناء</translation>
    </message>
    <message>
        <source>bad answer</source>
        <translation>رد غير صالح</translation>
    </message>
    <message>
        <source>store not usable</source>
        <translation>المخزن غير صالح للاستخدام</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>سلسلة المفاتيح مقفلة</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>غير ممكن</translation>
    </message>
    <message>
        <source>stopped by a brake</source>
        <translation>أوقفها كابح الأمان</translation>
    </message>
    <message>
        <source>Ask one of them, or sign in as one.</source>
        <translation>اطلب ذلك من أحدهم، أو سجّل الدخول بصفة أحدهم.</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>غير مُعَدّ</translation>
    </message>
</context>
<context>
    <name>fb::FailureStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>edits that could not be saved</comment>
        <translation>
            <numerusform>ولا تغييرات أخرى</numerusform>
            <numerusform>وتغيير آخر</numerusform>
            <numerusform>وتغييران آخران</numerusform>
            <numerusform>و%n تغييرات أخرى</numerusform>
            <numerusform>و%n تغييرًا آخر</numerusform>
            <numerusform>و%n تغيير آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Open job</source>
        <translation>فتح العمل</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>fb::FilterButton</name>
    <message>
        <source>Any</source>
        <comment>no filter</comment>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>fb::FirstPersonStep</name>
    <message>
        <source>Who signs in?</source>
        <translation>من يسجّل الدخول؟</translation>
    </message>
    <message>
        <source>With people, everybody signs in with a PIN and the history says who did what. The first person is an admin and adds the others later.</source>
        <translation>بإضافة المستخدمين يسجّل كل شخص الدخول برمز PIN، ويبيّن السجل من فعل ماذا. أول مستخدم هو المسؤول، ويضيف الآخرين لاحقًا.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>رمز PIN، من 4 إلى 12 رقمًا</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>رمز PIN نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>Leave it open to all</source>
        <translation>تركه مفتوحًا للجميع</translation>
    </message>
    <message>
        <source>Then nobody signs in and everybody may do everything. You can add the first person later, on the page People.</source>
        <translation>عندها لا يسجّل أحد الدخول، ويمكن للجميع فعل كل شيء. يمكنك إضافة أول مستخدم لاحقًا من صفحة المستخدمين.</translation>
    </message>
    <message>
        <source>The two PINs differ</source>
        <translation>رمزا PIN غير متطابقين</translation>
    </message>
</context>
<context>
    <name>fb::HeadlineWriter</name>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>عدد الطلبات مقيّد</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>جارٍ المزامنة</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>فشلت المزامنة</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>لم تجرِ مزامنة بعد</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>بيانات قديمة</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>a sync that is overdue</comment>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>كل شيء محدَّث</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>stopped by a brake</source>
        <translation>أوقفها كابح الأمان</translation>
    </message>
    <message>
        <source>see Sync</source>
        <translation>راجع المزامنة</translation>
    </message>
    <message>
        <source>No job store</source>
        <translation>انقطع مخزن الأعمال</translation>
    </message>
    <message>
        <source>No job store since %1</source>
        <translation>انقطع مخزن الأعمال منذ %1</translation>
    </message>
    <message>
        <source>retry %1</source>
        <comment>retry in 42 s</comment>
        <translation>إعادة المحاولة %1</translation>
    </message>
    <message>
        <source>retry soon</source>
        <translation>إعادة المحاولة قريبًا</translation>
    </message>
    <message>
        <source>No runs until resumed</source>
        <translation>لا مزامنة حتى الاستئناف</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>أوقفها %1</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <comment>person, time</comment>
        <translation>أوقفها %1، %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>جارٍ القراءة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, reason</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>no success yet</source>
        <translation>لم تنجح أي مزامنة بعد</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>Up to date, Square, 12 seconds ago</comment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Square not reached</source>
        <translation>تعذّر الوصول إلى Square</translation>
    </message>
    <message>
        <source>Square not reached since %1</source>
        <translation>تعذّر الوصول إلى Square منذ %1</translation>
    </message>
</context>
<context>
    <name>fb::HistoryPage</name>
    <message>
        <source>Trigger</source>
        <translation>المشغّل</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Reconcile runs</source>
        <translation>عمليات المزامنة</translation>
    </message>
    <message>
        <source>Reconcile runs, %1</source>
        <comment>location</comment>
        <translation>عمليات المزامنة، %1</translation>
    </message>
    <message>
        <source>Items %1</source>
        <translation>العناصر %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>الأخطاء %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <comment>time</comment>
        <translation>عملية %1</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>بدأها</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, trigger</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, duration</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <comment>changes applied</comment>
        <translation>%1، تم تخطي %2</translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>طُبّق %n تغيير</numerusform>
            <numerusform>طُبّق تغيير واحد</numerusform>
            <numerusform>طُبّق تغييران</numerusform>
            <numerusform>طُبّقت %n تغييرات</numerusform>
            <numerusform>طُبّق %n تغييرًا</numerusform>
            <numerusform>طُبّق %n تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>API calls</source>
        <translation>طلبات API</translation>
    </message>
    <message>
        <source>%1, and %2 for set-up</source>
        <translation>%1، و%2 للإعداد</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>سُمح بتجاوز</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>brake, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run ID</source>
        <translation>معرّف العملية</translation>
    </message>
    <message>
        <source>No errors in this run.</source>
        <translation>لا أخطاء في هذه العملية.</translation>
    </message>
    <message>
        <source>This run changed nothing.</source>
        <translation>لم تغيّر هذه العملية شيئًا.</translation>
    </message>
    <message>
        <source>No run like this</source>
        <translation>لا توجد عملية مطابقة</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>لا توجد عمليات مزامنة بعد</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>جارٍ قراءة العمليات</translation>
    </message>
    <message>
        <source>Clear the filters to see all runs.</source>
        <translation>امسح عوامل التصفية لعرض كل العمليات.</translation>
    </message>
    <message>
        <source>Every sync with Square is recorded here, with all that it changed.</source>
        <translation>تُسجَّل هنا كل مزامنة مع Square بكل ما غيّرته.</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>age</comment>
        <translation>آخر تحديث %1</translation>
    </message>
</context>
<context>
    <name>fb::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation>عرض في السجل</translation>
    </message>
    <message>
        <source>All</source>
        <comment>entries of the history</comment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>History of the job</source>
        <translation>سجل العمل</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>لا شيء من هذا النوع بعد.</translation>
    </message>
</context>
<context>
    <name>fb::IssuePanel</name>
    <message>
        <source>Issues after completion</source>
        <translation>بلاغات بعد الإكمال</translation>
    </message>
    <message>
        <source>Report an issue</source>
        <translation>فتح بلاغ</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>معالجة</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>an issue</comment>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Issue after completion</source>
        <translation>بلاغ بعد الإكمال</translation>
    </message>
    <message>
        <source>Found by %1, %2</source>
        <comment>person, time</comment>
        <translation>اكتشفه %1، %2</translation>
    </message>
    <message>
        <source>Resolved by %1, %2. %3</source>
        <comment>person, time, how</comment>
        <translation>عالجه %1، %2. %3</translation>
    </message>
    <message>
        <source>None. An issue can be reported once work is completed.</source>
        <translation>لا يوجد. يمكن فتح بلاغ بعد اكتمال العمل.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>لا يوجد.</translation>
    </message>
    <message>
        <source>The job stays completed. Its card shows a red badge until the issue is resolved.</source>
        <translation>يبقى العمل مكتملًا، وتحمل بطاقته شارة حمراء حتى معالجة البلاغ.</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما المشكلة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>فتح البلاغ</translation>
    </message>
    <message>
        <source>Resolve the issue</source>
        <translation>معالجة البلاغ</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>كيف عولج</translation>
    </message>
</context>
<context>
    <name>fb::JobController</name>
    <message>
        <source>Open the job to try again.</source>
        <translation>افتح العمل للمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>%1: not saved.</source>
        <comment>customer</comment>
        <translation>%1: لم يُحفظ.</translation>
    </message>
</context>
<context>
    <name>fb::JobPage</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>العودة إلى %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>الخطوة الأخيرة</translation>
    </message>
    <message numerus="yes">
        <source>%n steps left</source>
        <translation>
            <numerusform>بقيت %n خطوة</numerusform>
            <numerusform>بقيت خطوة واحدة</numerusform>
            <numerusform>بقيت خطوتان</numerusform>
            <numerusform>بقيت %n خطوات</numerusform>
            <numerusform>بقيت %n خطوة</numerusform>
            <numerusform>بقيت %n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>Updated 8 s ago</comment>
        <translation>آخر تحديث %1</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <comment>a shortcut, as keys are labelled</comment>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Take the next step (Ctrl+Enter)</source>
        <translation>تنفيذ الخطوة التالية (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Changed on another desk: %1.</source>
        <comment>a field</comment>
        <translation>تغيّر على جهاز آخر: %1.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>لم يُحفظ.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Plate %1</source>
        <translation>رقم اللوحة %1</translation>
    </message>
    <message>
        <source>Resolve issue</source>
        <translation>معالجة البلاغ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Your text is kept here until you choose.</source>
        <translation>يُحتفظ بنصك هنا حتى تختار.</translation>
    </message>
    <message>
        <source>%1 saved a newer version at %2. %3</source>
        <comment>person, time, what happens</comment>
        <translation>حفظ %1 نسخة أحدث في %2. %3</translation>
    </message>
    <message>
        <source>Take back the last move</source>
        <translation>التراجع عن آخر نقل</translation>
    </message>
    <message>
        <source>Take the no-show back…</source>
        <translation>إلغاء عدم الحضور…</translation>
    </message>
    <message>
        <source>Mark as a no-show…</source>
        <translation>تسجيل عدم حضور…</translation>
    </message>
    <message>
        <source>Reopen the job</source>
        <translation>إعادة فتح العمل</translation>
    </message>
    <message>
        <source>Close the job unfinished…</source>
        <translation>إغلاق العمل دون إنجاز…</translation>
    </message>
    <message>
        <source>Edit checklists…</source>
        <translation>تحرير قوائم التحقق…</translation>
    </message>
    <message>
        <source>Move back to %1…</source>
        <comment>status</comment>
        <translation>إرجاع إلى «%1»…</translation>
    </message>
    <message>
        <source>Move back to %1</source>
        <comment>status</comment>
        <translation>إرجاع إلى «%1»</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Close the job unfinished</source>
        <translation>إغلاق العمل دون إنجاز</translation>
    </message>
    <message>
        <source>It leaves the board and is carried over no longer. It can be reopened.</source>
        <translation>يغادر اللوحة ولا يُرحَّل بعد الآن. يمكن إعادة فتحه.</translation>
    </message>
    <message>
        <source>Close the job</source>
        <translation>إغلاق العمل</translation>
    </message>
    <message>
        <source>This job was closed</source>
        <translation>هذا العمل مغلق</translation>
    </message>
    <message>
        <source>Marked as a no-show</source>
        <translation>مسجَّل كعدم حضور</translation>
    </message>
    <message>
        <source>The booking was called off in Square</source>
        <translation>أُلغي الحجز في Square</translation>
    </message>
    <message>
        <source>Print the job…</source>
        <translation>طباعة العمل…</translation>
    </message>
</context>
<context>
    <name>fb::JobText</name>
    <message>
        <source>Technician</source>
        <translation>الفني</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>لم يصل</translation>
    </message>
    <message>
        <source>Cancelled too late</source>
        <translation>ألغى متأخرًا جدًا</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation>تعذّر الاتصال به</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Missed in QC</source>
        <translation>فات فحص الجودة</translation>
    </message>
    <message>
        <source>Customer complaint</source>
        <translation>شكوى عميل</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>ضرر</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>يحتاج إلى إعادة</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a way to pay</comment>
        <translation>طريقة أخرى</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>غير مدفوع</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>مدفوع جزئيًا</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a kind of photo</comment>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>فحص الجودة</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>الشركة المصنّعة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>الطراز</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>رقم اللوحة</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>ملصق المفتاح</translation>
    </message>
    <message>
        <source>Bay</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Vehicle and bay</source>
        <translation>السيارة والموقف</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>قوائم التحقق</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Issues and no-show</source>
        <translation>البلاغات وعدم الحضور</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>كل ما عدا ذلك</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a field without a value</comment>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>a field of a job</comment>
        <translation>تغيّر: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 ← %3</translation>
    </message>
    <message>
        <source>Notes changed</source>
        <translation>تغيّرت الملاحظات</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>السيارة</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Photo added: %1</source>
        <comment>category</comment>
        <translation>أُضيفت صورة: %1</translation>
    </message>
    <message>
        <source>Issue opened: %1</source>
        <comment>type</comment>
        <translation>فُتح بلاغ: %1</translation>
    </message>
    <message>
        <source>Issue resolved: %1</source>
        <comment>type</comment>
        <translation>عولج بلاغ: %1</translation>
    </message>
    <message>
        <source>No-show: %1</source>
        <comment>reason</comment>
        <translation>لم يحضر: %1</translation>
    </message>
    <message>
        <source>No-show resolved</source>
        <translation>أُلغي عدم الحضور</translation>
    </message>
    <message>
        <source>Total taken back</source>
        <translation>أُلغي الإجمالي</translation>
    </message>
    <message>
        <source>Total agreed: %1</source>
        <comment>amount</comment>
        <translation>اتُّفق على الإجمالي: %1</translation>
    </message>
    <message>
        <source>Given back: %1, %2</source>
        <comment>amount, way to pay</comment>
        <translation>أُعيد: %1، %2</translation>
    </message>
    <message>
        <source>Paid: %1, %2</source>
        <comment>amount, way to pay</comment>
        <translation>دُفع: %1، %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>status before, status after</comment>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <comment>a move</comment>
        <translation>تم التراجع: %1</translation>
    </message>
    <message>
        <source>Job created</source>
        <translation>أُنشئ العمل</translation>
    </message>
    <message>
        <source>%1: done</source>
        <comment>checklist item</comment>
        <translation>%1: أُنجز</translation>
    </message>
    <message>
        <source>%1: open again</source>
        <comment>checklist item</comment>
        <translation>%1: أُعيد فتحه</translation>
    </message>
    <message>
        <source>Job reopened</source>
        <translation>أُعيد فتح العمل</translation>
    </message>
    <message>
        <source>Job closed unfinished</source>
        <translation>أُغلق العمل دون إنجاز</translation>
    </message>
    <message>
        <source>Linked with a booking</source>
        <translation>رُبط بحجز</translation>
    </message>
    <message>
        <source>Customer&apos;s data erased</source>
        <translation>مُحيت بيانات العميل</translation>
    </message>
    <message>
        <source>Square sync</source>
        <translation>مزامنة Square</translation>
    </message>
</context>
<context>
    <name>fb::JobsModel</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>بلا عميل</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>غير مدفوع</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>مدفوع جزئيًا</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>السيارة</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>رقم اللوحة</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
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
            <numerusform>أحدث %n نتيجة</numerusform>
            <numerusform>أحدث نتيجة</numerusform>
            <numerusform>أحدث نتيجتين</numerusform>
            <numerusform>أحدث %n نتائج</numerusform>
            <numerusform>أحدث %n نتيجة</numerusform>
            <numerusform>أحدث %n نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n jobs</source>
        <translation>
            <numerusform>أحدث %n عمل</numerusform>
            <numerusform>أحدث عمل</numerusform>
            <numerusform>أحدث عملين</numerusform>
            <numerusform>أحدث %n أعمال</numerusform>
            <numerusform>أحدث %n عملًا</numerusform>
            <numerusform>أحدث %n عمل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n عمل</numerusform>
            <numerusform>عمل واحد</numerusform>
            <numerusform>عملان</numerusform>
            <numerusform>%n أعمال</numerusform>
            <numerusform>%n عملًا</numerusform>
            <numerusform>%n عمل</numerusform>
        </translation>
    </message>
    <message>
        <source>No match for &apos;%1&apos;</source>
        <translation>لا نتائج لـ «%1»</translation>
    </message>
    <message>
        <source>Searched in plate, phone, name, e-mail, vehicle, service, notes and booking of all days.</source>
        <translation>شمل البحث رقم اللوحة والهاتف والاسم والبريد الإلكتروني والسيارة والخدمة والملاحظات والحجز لكل الأيام.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>لا توجد أعمال بعد</translation>
    </message>
    <message>
        <source>They come with the first sync and with walk-ins.</source>
        <translation>تظهر مع أول مزامنة ومع الزيارات بلا موعد.</translation>
    </message>
    <message>
        <source>The jobs below are those of before.</source>
        <translation>الأعمال أدناه هي الأعمال السابقة.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>fb::Lane</name>
    <message>
        <source>No match</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Nothing booked</source>
        <translation>لا حجوزات</translation>
    </message>
    <message>
        <source>New bookings from Square appear here.</source>
        <translation>تظهر هنا الحجوزات الجديدة من Square.</translation>
    </message>
    <message>
        <source>Nobody waiting</source>
        <translation>لا أحد في الانتظار</translation>
    </message>
    <message>
        <source>Cars appear here when they are checked in.</source>
        <translation>تظهر السيارات هنا عند تسجيل وصولها.</translation>
    </message>
    <message>
        <source>Nothing in work</source>
        <translation>لا شيء قيد العمل</translation>
    </message>
    <message>
        <source>Cars appear here when work starts.</source>
        <translation>تظهر السيارات هنا عند بدء العمل.</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>لا شيء للفحص</translation>
    </message>
    <message>
        <source>Cars appear here when the technician is done.</source>
        <translation>تظهر السيارات هنا عندما ينتهي الفني.</translation>
    </message>
    <message>
        <source>Nothing completed</source>
        <translation>لا شيء مكتمل</translation>
    </message>
    <message>
        <source>Cars appear here when the check is passed.</source>
        <translation>تظهر السيارات هنا بعد اجتياز الفحص.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n بطاقة</numerusform>
            <numerusform>بطاقة واحدة</numerusform>
            <numerusform>بطاقتان</numerusform>
            <numerusform>%n بطاقات</numerusform>
            <numerusform>%n بطاقة</numerusform>
            <numerusform>%n بطاقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookings did not load</source>
        <translation>لم تُحمَّل الحجوزات</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>End of the lane</source>
        <translation>نهاية العمود</translation>
    </message>
    <message numerus="yes">
        <source>%n more · next %1</source>
        <translation>
            <numerusform>%n حجز آخر · التالي %1</numerusform>
            <numerusform>حجز آخر · التالي %1</numerusform>
            <numerusform>حجزان آخران · التالي %1</numerusform>
            <numerusform>%n حجوزات أخرى · التالي %1</numerusform>
            <numerusform>%n حجزًا آخر · التالي %1</numerusform>
            <numerusform>%n حجز آخر · التالي %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cards, next %1</source>
        <translation>
            <numerusform>%n بطاقة أخرى، التالية %1</numerusform>
            <numerusform>بطاقة أخرى، التالية %1</numerusform>
            <numerusform>بطاقتان أخريان، التالية %1</numerusform>
            <numerusform>%n بطاقات أخرى، التالية %1</numerusform>
            <numerusform>%n بطاقة أخرى، التالية %1</numerusform>
            <numerusform>%n بطاقة أخرى، التالية %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes on their way</comment>
        <translation>
            <numerusform>%n أخرى</numerusform>
            <numerusform>واحدة أخرى</numerusform>
            <numerusform>اثنتان أخريان</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fb::LocationList</name>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>غير نشط</translation>
    </message>
    <message>
        <source>No street address</source>
        <translation>لا يوجد عنوان</translation>
    </message>
    <message>
        <source>%1 time · %2</source>
        <comment>city of the time zone, currency</comment>
        <translation>توقيت %1 · %2</translation>
    </message>
</context>
<context>
    <name>fb::MainWindow</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>الأعمال</translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation>لم يُنفَّذ.</translation>
    </message>
    <message>
        <source>Switch person…	Ctrl+L</source>
        <translation>تبديل المستخدم…	Ctrl+L</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>You can only look here.</source>
        <translation>يمكنك الاطلاع هنا فقط.</translation>
    </message>
</context>
<context>
    <name>fb::NoShowPanel</name>
    <message>
        <source>No-show</source>
        <translation>عدم حضور</translation>
    </message>
    <message>
        <source>Customer came after all</source>
        <translation>حضر العميل بعد ذلك</translation>
    </message>
    <message>
        <source>Marked by %1, %2</source>
        <comment>person, time</comment>
        <translation>سجّله %1، %2</translation>
    </message>
    <message>
        <source>Mark as a no-show</source>
        <translation>تسجيل عدم حضور</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Take the no-show back</source>
        <translation>إلغاء عدم الحضور</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>إلغاء عدم الحضور</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>Mark as no-show</source>
        <translation>تسجيل عدم حضور</translation>
    </message>
</context>
<context>
    <name>fb::NumberField</name>
    <message>
        <source>%1 to %2 %3</source>
        <comment>bounds and unit</comment>
        <translation>من %1 إلى %2 (%3)</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 %3, please. The old one stays in use.</source>
        <translation>أدخل عددًا صحيحًا من %1 إلى %2 (%3). تبقى القيمة السابقة سارية.</translation>
    </message>
</context>
<context>
    <name>fb::PageStack</name>
    <message>
        <source>Its address is in %1, or given at the start with --store.</source>
        <translation>عنوانه في %1، أو يُعطى عند التشغيل بالخيار --store.</translation>
    </message>
    <message>
        <source>Waiting for the job store</source>
        <translation>في انتظار مخزن الأعمال</translation>
    </message>
    <message>
        <source>Until it answers, nobody knows who may do what here.</source>
        <translation>حتى يجيب لا يُعرف من يحق له ماذا هنا.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Not for everybody</source>
        <translation>غير متاح للجميع</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>تسجيل الدخول بمستخدم آخر</translation>
    </message>
</context>
<context>
    <name>fb::PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>تحصيل المبلغ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>إرجاع مبلغ</translation>
    </message>
    <message>
        <source>Add receipt</source>
        <translation>إضافة إيصال</translation>
    </message>
    <message>
        <source>A paid job needs a photo of the receipt.</source>
        <translation>يحتاج العمل المدفوع إلى صورة الإيصال.</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>مدفوع بالزيادة</translation>
    </message>
    <message>
        <source>Balance due</source>
        <translation>المبلغ المستحق</translation>
    </message>
    <message>
        <source>Agreed total %1</source>
        <comment>amount</comment>
        <translation>الإجمالي المتفق عليه %1</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>المدفوع حتى الآن</translation>
    </message>
    <message>
        <source>No total agreed yet</source>
        <translation>لم يُتفق على إجمالي بعد</translation>
    </message>
    <message>
        <source>Agree on a total</source>
        <translation>تحديد الإجمالي</translation>
    </message>
    <message>
        <source>Given back, %1</source>
        <comment>way to pay</comment>
        <translation>مبلغ مُرجَع، %1</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <comment>currency</comment>
        <translation>المبلغ، %1</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>%1 was paid so far.</source>
        <comment>amount</comment>
        <translation>دُفع حتى الآن %1.</translation>
    </message>
    <message>
        <source>Given back by</source>
        <translation>طريقة الإرجاع</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>إرجاع المبلغ</translation>
    </message>
    <message>
        <source>Agreed total</source>
        <translation>الإجمالي المتفق عليه</translation>
    </message>
    <message>
        <source>What the customer will pay for everything. Leave it empty to take it back.</source>
        <translation>ما سيدفعه العميل عن كل شيء. اتركه فارغًا لإلغائه.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>From Square&apos;s catalog</source>
        <translation>من كتالوج Square</translation>
    </message>
    <message>
        <source>Agree on %1</source>
        <comment>amount</comment>
        <translation>الاتفاق على %1</translation>
    </message>
    <message>
        <source>Agree on %1, from Square&apos;s catalog</source>
        <comment>amount</comment>
        <translation>الاتفاق على %1 من كتالوج Square</translation>
    </message>
    <message>
        <source>What the customer will pay for everything. Leave it empty to take the price from Square&apos;s catalog.</source>
        <translation>ما سيدفعه العميل عن كل شيء. اتركه فارغًا لاعتماد السعر من كتالوج Square.</translation>
    </message>
    <message>
        <source>%1, from Square&apos;s catalog</source>
        <comment>amount</comment>
        <translation>%1 من كتالوج Square</translation>
    </message>
</context>
<context>
    <name>fb::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>إضافة مستخدم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>يعمل في</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>رمز PIN جديد…</translation>
    </message>
    <message>
        <source>Works at (none: everywhere)</source>
        <translation>يعمل في (دون تحديد: كل الفروع)</translation>
    </message>
    <message>
        <source>Works at %1</source>
        <translation>يعمل في %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>كل الفروع</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>غير نشط</translation>
    </message>
    <message>
        <source>Locked out after wrong PINs</source>
        <translation>مقفل بعد إدخال رموز PIN خاطئة</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Active, no PIN yet</source>
        <translation>نشط، بلا رمز PIN بعد</translation>
    </message>
    <message>
        <source>Open to all: nobody needs to sign in until you add the first person, an admin.</source>
        <translation>مفتوح للجميع: لا يحتاج أحد إلى تسجيل الدخول حتى تضيف أول مستخدم، وهو المسؤول.</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n مستخدم نشط</numerusform>
            <numerusform>مستخدم نشط واحد</numerusform>
            <numerusform>مستخدمان نشطان</numerusform>
            <numerusform>%n مستخدمين نشطين</numerusform>
            <numerusform>%n مستخدمًا نشطًا</numerusform>
            <numerusform>%n مستخدم نشط</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>إلغاء التنشيط</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>تنشيط</translation>
    </message>
    <message>
        <source>Set PIN…</source>
        <translation>تعيين رمز PIN…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, person</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>لم يتغير</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>With people, everybody signs in with a PIN and the history says who did what.</source>
        <translation>بإضافة المستخدمين يسجّل كل شخص الدخول برمز PIN، ويبيّن السجل من فعل ماذا.</translation>
    </message>
</context>
<context>
    <name>fb::PersonButton</name>
    <message>
        <source>Open to all</source>
        <translation>مفتوح للجميع</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>لم يسجّل أحد الدخول</translation>
    </message>
    <message>
        <source>Sign in (Ctrl+L)</source>
        <translation>تسجيل الدخول (Ctrl+L)</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>المستخدم الحالي: %1</translation>
    </message>
    <message>
        <source>%1 · switch: Ctrl+L</source>
        <translation>%1 · للتبديل: Ctrl+L</translation>
    </message>
    <message>
        <source>%1, elsewhere</source>
        <comment>role of somebody who works at another location</comment>
        <translation>%1 في فرع آخر</translation>
    </message>
    <message>
        <source>No PIN needed</source>
        <translation>بلا رمز PIN</translation>
    </message>
</context>
<context>
    <name>fb::PersonDialog</name>
    <message>
        <source>The first person</source>
        <translation>المستخدم الأول</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>مستخدم جديد</translation>
    </message>
    <message>
        <source>The first person is an admin. From then on everybody signs in with a PIN.</source>
        <translation>أول مستخدم هو المسؤول. ومن ذلك الحين يسجّل الجميع الدخول برمز PIN.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Works at (none: everywhere)</source>
        <translation>يعمل في (دون تحديد: كل الفروع)</translation>
    </message>
    <message>
        <source>Works at %1</source>
        <translation>يعمل في %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation>رمز PIN جديد لـ %1</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>تعيين رمز PIN</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>رمز PIN، من 4 إلى 12 رقمًا</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>رمز PIN نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>رمزا PIN غير متطابقين.</translation>
    </message>
</context>
<context>
    <name>fb::PhotoGrid</name>
    <message>
        <source>or drop files</source>
        <translation>أو أفلت الملفات</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>fb::PhotoModel</name>
    <message>
        <source>Add receipt</source>
        <translation>إضافة إيصال</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>إضافة صورة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, %2, added by %3</source>
        <translation>%1، %2، أضافها %3</translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <translation>%1
%2، %3</translation>
    </message>
</context>
<context>
    <name>fb::PhotoPanel</name>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>الصور (%1)</translation>
    </message>
    <message>
        <source>All</source>
        <comment>photos</comment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>ضرر</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>Adding photos</source>
        <translation>جارٍ إضافة الصور</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stops after the current photo. What was added stays.</source>
        <translation>يتوقف بعد الصورة الحالية. ويبقى ما أُضيف.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Not for this job</source>
        <translation>غير متاح لهذا العمل</translation>
    </message>
    <message>
        <source>Add receipt</source>
        <translation>إضافة إيصال</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s) as</source>
        <translation>
            <numerusform>إضافة %n صورة إلى فئة</numerusform>
            <numerusform>إضافة الصورة إلى فئة</numerusform>
            <numerusform>إضافة الصورتين إلى فئة</numerusform>
            <numerusform>إضافة %n صور إلى فئة</numerusform>
            <numerusform>إضافة %n صورة إلى فئة</numerusform>
            <numerusform>إضافة %n صورة إلى فئة</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>لا توجد صورة في الحافظة.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be added:</source>
        <translation>
            <numerusform>تعذّرت إضافة %n صورة:</numerusform>
            <numerusform>تعذّرت إضافة صورة واحدة:</numerusform>
            <numerusform>تعذّرت إضافة صورتين:</numerusform>
            <numerusform>تعذّرت إضافة %n صور:</numerusform>
            <numerusform>تعذّرت إضافة %n صورة:</numerusform>
            <numerusform>تعذّرت إضافة %n صورة:</numerusform>
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
            <numerusform>و%n أخرى</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new photo(s) in %1</source>
        <translation>
            <numerusform>%n صورة جديدة في %1</numerusform>
            <numerusform>صورة جديدة في %1</numerusform>
            <numerusform>صورتان جديدتان في %1</numerusform>
            <numerusform>%n صور جديدة في %1</numerusform>
            <numerusform>%n صورة جديدة في %1</numerusform>
            <numerusform>%n صورة جديدة في %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>إضافة صور…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>مراقبة مجلد…</translation>
    </message>
    <message>
        <source>Folder with new photos</source>
        <translation>مجلد الصور الجديدة</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>إيقاف مراقبة %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Save photo as</source>
        <translation>حفظ الصورة باسم</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation>
            <numerusform>%n صورة كانت موجودة هنا من قبل.</numerusform>
            <numerusform>صورة واحدة كانت موجودة هنا من قبل.</numerusform>
            <numerusform>صورتان كانتا موجودتين هنا من قبل.</numerusform>
            <numerusform>%n صور كانت موجودة هنا من قبل.</numerusform>
            <numerusform>%n صورة كانت موجودة هنا من قبل.</numerusform>
            <numerusform>%n صورة كانت موجودة هنا من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>More photo actions</source>
        <translation>مزيد من إجراءات الصور</translation>
    </message>
</context>
<context>
    <name>fb::PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>%1, %2, added by %3. %4 of %5.</source>
        <comment>of a photo: category, time, person, number, count</comment>
        <translation>%1، %2، أضافها %3. %4 من %5.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>fb::PrintController</name>
    <message>
        <source>The day sheet was not printed.</source>
        <translation>لم تُطبع قائمة اليوم.</translation>
    </message>
    <message>
        <source>Day sheet %1</source>
        <comment>name of a file</comment>
        <translation>قائمة اليوم %1</translation>
    </message>
    <message>
        <source>The job ticket was not printed.</source>
        <translation>لم تُطبع بطاقة العمل.</translation>
    </message>
    <message>
        <source>Job %1</source>
        <comment>name of a file</comment>
        <translation>عمل %1</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>لم يُطبع شيء.</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>لم تقبل الطابعة الصفحات.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>تعذّرت كتابة %1.</translation>
    </message>
</context>
<context>
    <name>fb::PrintSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>صفحة %1 من %2</translation>
    </message>
</context>
<context>
    <name>fb::PrintWriter</name>
    <message>
        <source>gone from Square</source>
        <translation>لم يعد في Square</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>no-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>بلاغ</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Day sheet · %1</source>
        <translation>قائمة اليوم · %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n job(s)</source>
        <translation>
            <numerusform>%1 · %n عمل</numerusform>
            <numerusform>%1 · عمل واحد</numerusform>
            <numerusform>%1 · عملان</numerusform>
            <numerusform>%1 · %n أعمال</numerusform>
            <numerusform>%1 · %n عملًا</numerusform>
            <numerusform>%1 · %n عمل</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>السيارة</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>رقم اللوحة</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>الفني</translation>
    </message>
    <message>
        <source>Bay</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>طُبعت %1</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>مرحَّلة من أيام سابقة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>No jobs.</source>
        <translation>لا توجد أعمال.</translation>
    </message>
    <message>
        <source>This day was not read from Square yet.</source>
        <translation>لم يُقرأ هذا اليوم من Square بعد.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>ملصق المفتاح</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Technician&apos;s checklist</source>
        <translation>قائمة تحقق الفني</translation>
    </message>
    <message>
        <source>Quality checklist</source>
        <translation>قائمة فحص الجودة</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>اختياري</translation>
    </message>
    <message>
        <source>%1 · printed %2</source>
        <translation>%1 · طُبعت %2</translation>
    </message>
    <message>
        <source>Customer&apos;s note</source>
        <translation>ملاحظة العميل</translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation>ملاحظة للفريق</translation>
    </message>
    <message>
        <source>Shop&apos;s notes</source>
        <translation>ملاحظات المركز</translation>
    </message>
</context>
<context>
    <name>fb::RunChart</name>
    <message>
        <source>Changes per run</source>
        <translation>التغييرات في كل عملية</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>أخطاء</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة (ث)</translation>
    </message>
    <message numerus="yes">
        <source>last %n run(s)</source>
        <translation>
            <numerusform>آخر %n عملية</numerusform>
            <numerusform>آخر عملية</numerusform>
            <numerusform>آخر عمليتين</numerusform>
            <numerusform>آخر %n عمليات</numerusform>
            <numerusform>آخر %n عملية</numerusform>
            <numerusform>آخر %n عملية</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>totals, duration</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>fb::RunChartView</name>
    <message>
        <source>%d s</source>
        <comment>axis of seconds; keep %d</comment>
        <translation>%d</translation>
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
        <translation>%1 %2 ← %3</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Unreadable record</source>
        <translation>سجل غير مقروء</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>لم يُطبَّق</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Change, before and after</source>
        <translation>التغيير، قبل وبعد</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
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
        <translation>البداية</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>المشغّل</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>المفحوصة</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>أخطاء</translation>
    </message>
    <message>
        <source>API calls</source>
        <translation>طلبات API</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
</context>
<context>
    <name>fb::SearchField</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>مسح البحث (Esc)</translation>
    </message>
</context>
<context>
    <name>fb::SettingsPage</name>
    <message>
        <source>Choose a location</source>
        <translation>اختر فرعًا</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>عنوان خاص</translation>
    </message>
    <message>
        <source>Paste a new token to replace the stored one</source>
        <translation>ألصق رمزًا جديدًا ليحل محل الرمز المحفوظ</translation>
    </message>
    <message>
        <source>Stored in the system keychain of this computer. It is never shown again.</source>
        <translation>محفوظ في سلسلة مفاتيح النظام على هذا الحاسوب، ولا يُعرض مرة أخرى.</translation>
    </message>
    <message>
        <source>Board asks for changes every</source>
        <translation>فاصل تحديث اللوحة</translation>
    </message>
    <message>
        <source>Sync with Square every</source>
        <translation>فاصل المزامنة مع Square</translation>
    </message>
    <message>
        <source>Days back</source>
        <translation>الأيام السابقة</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>الأيام القادمة</translation>
    </message>
    <message>
        <source>Kept on this computer, saved as you change them</source>
        <translation>تُحفظ على هذا الحاسوب فور تغييرها</translation>
    </message>
    <message>
        <source>Production: your real bookings</source>
        <translation>فعلية: حجوزاتك الحقيقية</translation>
    </message>
    <message>
        <source>Sandbox: test data of Square</source>
        <translation>تجريبية: بيانات اختبار من Square</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>بالثواني</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>بالدقائق</translation>
    </message>
    <message>
        <source>days before today</source>
        <translation>بالأيام قبل اليوم</translation>
    </message>
    <message>
        <source>days after today</source>
        <translation>بالأيام بعد اليوم</translation>
    </message>
    <message>
        <source>Given by FLOORBOARD_SQUARE_TOKEN</source>
        <translation>محدَّد بواسطة FLOORBOARD_SQUARE_TOKEN</translation>
    </message>
    <message>
        <source>The token of the environment is used and never stored.</source>
        <translation>يُستخدم رمز الوصول من متغير البيئة ولا يُحفظ أبدًا.</translation>
    </message>
    <message>
        <source>%1 (inactive in Square)</source>
        <translation>%1 (غير نشط في Square)</translation>
    </message>
    <message>
        <source>Known after the first sync</source>
        <translation>يُعرف بعد أول مزامنة</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Asking Square…</source>
        <translation>جارٍ سؤال Square…</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>The next sync uses this connection.</source>
        <translation>تستخدم المزامنة التالية هذا الاتصال.</translation>
    </message>
    <message>
        <source>The token was not stored: %1</source>
        <translation>لم يُحفظ الرمز: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>24 hours: 13:30</source>
        <translation>24 ساعة: 13:30</translation>
    </message>
    <message>
        <source>12 hours: 1:30 PM</source>
        <translation>12 ساعة: 1:30 م</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>المستخدمون…</translation>
    </message>
    <message>
        <source>Lock this desk after</source>
        <translation>مهلة قفل هذا الجهاز</translation>
    </message>
    <message>
        <source>minutes without a touch; 0: never</source>
        <translation>بالدقائق دون نشاط؛ 0: بلا قفل</translation>
    </message>
    <message>
        <source>Open to all: nobody needs to sign in, and everybody may do everything. The first person, an admin, ends that.</source>
        <translation>مفتوح للجميع: لا يحتاج أحد إلى تسجيل الدخول، ويمكن للجميع فعل كل شيء. ينتهي ذلك بإضافة أول مستخدم، وهو المسؤول.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) sign in with a PIN.</source>
        <translation>
            <numerusform>%n مستخدم يسجّلون الدخول برمز PIN.</numerusform>
            <numerusform>مستخدم واحد يسجّل الدخول برمز PIN.</numerusform>
            <numerusform>مستخدمان يسجّلان الدخول برمز PIN.</numerusform>
            <numerusform>%n مستخدمين يسجّلون الدخول برمز PIN.</numerusform>
            <numerusform>%n مستخدمًا يسجّلون الدخول برمز PIN.</numerusform>
            <numerusform>%n مستخدم يسجّلون الدخول برمز PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the job store.</source>
        <translation>في انتظار مخزن الأعمال.</translation>
    </message>
</context>
<context>
    <name>fb::SetupController</name>
    <message>
        <source>Missing: %1. Make a token with these permissions, then test again.</source>
        <translation>ينقص: %1. أنشئ رمزًا بهذه الأذونات، ثم أعد الاختبار.</translation>
    </message>
    <message>
        <source>%1 · %2 ms · bookings and customers: read</source>
        <comment>locations, time</comment>
        <translation>%1 · %2 م.ث · الحجوزات والعملاء: قراءة</translation>
    </message>
    <message numerus="yes">
        <source>%n location(s)</source>
        <translation>
            <numerusform>%n فرع</numerusform>
            <numerusform>فرع واحد</numerusform>
            <numerusform>فرعان</numerusform>
            <numerusform>%n فروع</numerusform>
            <numerusform>%n فرعًا</numerusform>
            <numerusform>%n فرع</numerusform>
        </translation>
    </message>
    <message>
        <source>The store answers. Version %1 of its tables.</source>
        <translation>المخزن يستجيب. إصدار جداوله %1.</translation>
    </message>
    <message>
        <source>The token was not stored: %1</source>
        <translation>لم يُحفظ الرمز: %1</translation>
    </message>
</context>
<context>
    <name>fb::SetupWizard</name>
    <message>
        <source>Where the data live</source>
        <translation>مكان حفظ البيانات</translation>
    </message>
    <message>
        <source>Connect Square</source>
        <translation>ربط Square</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>إظهار الرمز</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>One desk. Nothing to install.</source>
        <translation>جهاز واحد. لا حاجة إلى تثبيت شيء.</translation>
    </message>
    <message>
        <source>PostgreSQL, for several desks.</source>
        <translation>PostgreSQL، لعدة أجهزة.</translation>
    </message>
    <message>
        <source>Your real bookings.</source>
        <translation>حجوزاتك الحقيقية.</translation>
    </message>
    <message>
        <source>Test data.</source>
        <translation>بيانات اختبار.</translation>
    </message>
    <message>
        <source>A stand-in.</source>
        <translation>خادم بديل.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>إخفاء الرمز</translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation>قاعدة البيانات تستجيب</translation>
    </message>
    <message>
        <source>The store is ready</source>
        <translation>المخزن جاهز</translation>
    </message>
    <message>
        <source>Asking the store…</source>
        <translation>جارٍ سؤال المخزن…</translation>
    </message>
    <message>
        <source>Connected to Square</source>
        <translation>تم الاتصال بـ Square</translation>
    </message>
    <message>
        <source>Asking Square…</source>
        <translation>جارٍ سؤال Square…</translation>
    </message>
    <message>
        <source>Test the database first</source>
        <translation>اختبر قاعدة البيانات أولًا</translation>
    </message>
    <message>
        <source>Test the connection first</source>
        <translation>اختبر الاتصال أولًا</translation>
    </message>
    <message>
        <source>Choose a location</source>
        <translation>اختر فرعًا</translation>
    </message>
    <message>
        <source>Use %1 and open the board</source>
        <translation>استخدام %1 وفتح اللوحة</translation>
    </message>
    <message>
        <source>Given by FLOORBOARD_SQUARE_TOKEN</source>
        <translation>محدَّد بواسطة FLOORBOARD_SQUARE_TOKEN</translation>
    </message>
    <message>
        <source>The token of the environment is used and never stored.</source>
        <translation>يُستخدم رمز الوصول من متغير البيئة ولا يُحفظ أبدًا.</translation>
    </message>
    <message>
        <source>Who signs in</source>
        <translation>من يسجّل الدخول</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>استخدام %1</translation>
    </message>
    <message>
        <source>Make the admin and open the board</source>
        <translation>إنشاء المسؤول وفتح اللوحة</translation>
    </message>
    <message>
        <source>Name and PIN, or leave it open to all</source>
        <translation>أدخل الاسم ورمز PIN، أو اتركه مفتوحًا للجميع</translation>
    </message>
</context>
<context>
    <name>fb::ShopPanel</name>
    <message>
        <source>Shop</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>saved %1</source>
        <comment>time</comment>
        <translation>حُفظ %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>تغيّر في مكان آخر</translation>
    </message>
    <message>
        <source>Not all saved</source>
        <translation>لم يُحفظ كل شيء</translation>
    </message>
    <message>
        <source>Editable · saved %1</source>
        <comment>time</comment>
        <translation>قابل للتحرير · حُفظ %1</translation>
    </message>
    <message>
        <source>Editable</source>
        <translation>قابل للتحرير</translation>
    </message>
    <message>
        <source>%1, from the booking</source>
        <comment>technician</comment>
        <translation>%1، من الحجز</translation>
    </message>
    <message>
        <source>Last time: %1</source>
        <comment>vehicle, plate</comment>
        <translation>المرة السابقة: %1</translation>
    </message>
    <message>
        <source>Use the vehicle of last time: %1</source>
        <translation>استخدام سيارة المرة السابقة: %1</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
</context>
<context>
    <name>fb::SideRail</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Location: %1</source>
        <translation>الفرع: %1</translation>
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
        <translation>رمز PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Who is at this desk?</source>
        <translation>من يستخدم هذا الجهاز؟</translation>
    </message>
    <message>
        <source>People</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Try again %1, or ask an admin for a new PIN.</source>
        <comment>in 42 s</comment>
        <translation>حاول مجددًا %1، أو اطلب من مسؤول رمز PIN جديدًا.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>عدد كبير من رموز PIN الخاطئة</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>لا رمز PIN بعد</translation>
    </message>
    <message>
        <source>An admin gives one, on the page People.</source>
        <translation>يعيّنه مسؤول من صفحة المستخدمين.</translation>
    </message>
    <message>
        <source>That PIN is wrong</source>
        <translation>رمز PIN خاطئ</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>اكتبه مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>fb::SquarePanel</name>
    <message>
        <source>From Square</source>
        <translation>من Square</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>موعد الحجز</translation>
    </message>
    <message>
        <source>Moved from</source>
        <translation>نُقل من</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Seller note</source>
        <translation>ملاحظة البائع</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>زيارة بلا موعد</translation>
    </message>
    <message>
        <source>No booking in Square</source>
        <translation>لا حجز في Square</translation>
    </message>
    <message>
        <source>Refreshed %1</source>
        <comment>Refreshed 4 min ago</comment>
        <translation>آخر تحديث %1</translation>
    </message>
    <message>
        <source>Customer not read from Square yet</source>
        <translation>لم يُقرأ العميل من Square بعد</translation>
    </message>
</context>
<context>
    <name>fb::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
</context>
<context>
    <name>fb::Stepper</name>
    <message>
        <source>next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
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
        <translation>تقدّم المزامنة</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Sync status: %1</source>
        <translation>حالة المزامنة: %1</translation>
    </message>
    <message>
        <source>Opens the Sync page</source>
        <translation>يفتح صفحة المزامنة</translation>
    </message>
</context>
<context>
    <name>fb::SyncPage</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Bookings and customers</source>
        <translation>الحجوزات والعملاء</translation>
    </message>
    <message>
        <source>Job store</source>
        <translation>مخزن الأعمال</translation>
    </message>
    <message>
        <source>Shop records</source>
        <translation>سجلات المركز</translation>
    </message>
    <message>
        <source>Ctrl R</source>
        <comment>a shortcut, as keys are labelled</comment>
        <translation>Ctrl R</translation>
    </message>
    <message>
        <source>Ask Square for changes now (Ctrl+R)</source>
        <translation>طلب التغييرات من Square الآن (Ctrl+R)</translation>
    </message>
    <message numerus="yes">
        <source>every %n min</source>
        <translation>
            <numerusform>كل %n دقيقة</numerusform>
            <numerusform>كل دقيقة</numerusform>
            <numerusform>كل دقيقتين</numerusform>
            <numerusform>كل %n دقائق</numerusform>
            <numerusform>كل %n دقيقة</numerusform>
            <numerusform>كل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n s</source>
        <translation>
            <numerusform>كل %n ثانية</numerusform>
            <numerusform>كل ثانية</numerusform>
            <numerusform>كل ثانيتين</numerusform>
            <numerusform>كل %n ثوانٍ</numerusform>
            <numerusform>كل %n ثانية</numerusform>
            <numerusform>كل %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>location, interval</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>آخر نجاح</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, age</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>غير مجدولة</translation>
    </message>
    <message>
        <source>paused until resumed</source>
        <translation>متوقفة حتى الاستئناف</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>جارية الآن</translation>
    </message>
    <message>
        <source>retry %1</source>
        <comment>retry in 42 s</comment>
        <translation>إعادة المحاولة %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, how long until</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>المزامنة التالية</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n طلب</numerusform>
            <numerusform>طلب واحد</numerusform>
            <numerusform>طلبان</numerusform>
            <numerusform>%n طلبات</numerusform>
            <numerusform>%n طلبًا</numerusform>
            <numerusform>%n طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>calls, duration</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>آخر مزامنة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Resume the schedule</source>
        <translation>استئناف الجدول</translation>
    </message>
    <message>
        <source>Pause the schedule</source>
        <translation>إيقاف الجدول مؤقتًا</translation>
    </message>
    <message>
        <source>Syncing %1</source>
        <translation>جارٍ مزامنة %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Reading bookings</source>
        <translation>جارٍ قراءة الحجوزات</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Bookings are from %1.</source>
        <translation>الحجوزات كما كانت في %1.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>آخر رد</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>الاستعلام</translation>
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
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Stopped by a brake, nothing applied</source>
        <translation>أوقفها كابح الأمان، ولم يُطبَّق شيء</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>trigger, person</comment>
        <translation>%1 بواسطة %2</translation>
    </message>
    <message>
        <source>Nothing of this was applied</source>
        <translation>لم يُطبَّق شيء من هذا</translation>
    </message>
    <message>
        <source>Records with errors are tried again by the next run</source>
        <translation>تعيد العملية التالية محاولة السجلات التي فيها أخطاء</translation>
    </message>
    <message>
        <source>Skipped bookings are left as they are</source>
        <translation>تُترك الحجوزات التي تم تخطيها كما هي</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>Cancelled before the first change</source>
        <translation>أُلغيت قبل أول تغيير</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>لا شيء لتغييره</translation>
    </message>
    <message>
        <source>The run did not get far enough. The next one starts over.</source>
        <translation>لم تصل العملية إلى حد كافٍ. تبدأ العملية التالية من جديد.</translation>
    </message>
    <message>
        <source>Bookings that change in Square appear here after the next run.</source>
        <translation>تظهر هنا الحجوزات التي تتغير في Square بعد العملية التالية.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>لا توجد عمليات بعد</translation>
    </message>
    <message>
        <source>The first sync with Square fills the board. What it did appears here.</source>
        <translation>تملأ أول مزامنة مع Square اللوحة، ويظهر هنا ما فعلته.</translation>
    </message>
    <message>
        <source>Say why this is right. The reason is recorded with the run.</source>
        <translation>اذكر لماذا هذا صحيح. يُسجَّل السبب مع العملية.</translation>
    </message>
    <message>
        <source>%1 · Cancel stops after the current change. Applied changes stay.</source>
        <translation>%1 · يتوقف الإلغاء بعد التغيير الحالي. وتبقى التغييرات المطبَّقة.</translation>
    </message>
    <message>
        <source>%1 The next run starts over.</source>
        <comment>why a run failed</comment>
        <translation>%1 تبدأ العملية التالية من جديد.</translation>
    </message>
</context>
<context>
    <name>fb::TextFormat</name>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>قبل %n ثانية</numerusform>
            <numerusform>قبل ثانية</numerusform>
            <numerusform>قبل ثانيتين</numerusform>
            <numerusform>قبل %n ثوانٍ</numerusform>
            <numerusform>قبل %n ثانية</numerusform>
            <numerusform>قبل %n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %n دقائق</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>أمس %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds ago</source>
        <translation>
            <numerusform>قبل %n ثانية</numerusform>
            <numerusform>قبل ثانية</numerusform>
            <numerusform>قبل ثانيتين</numerusform>
            <numerusform>قبل %n ثوانٍ</numerusform>
            <numerusform>قبل %n ثانية</numerusform>
            <numerusform>قبل %n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %n دقائق</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>بعد %n ثانية</numerusform>
            <numerusform>بعد ثانية</numerusform>
            <numerusform>بعد ثانيتين</numerusform>
            <numerusform>بعد %n ثوانٍ</numerusform>
            <numerusform>بعد %n ثانية</numerusform>
            <numerusform>بعد %n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>بعد %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <comment>date format: Thu, Nov 20</comment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format: Nov 20</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>%1 AM</source>
        <translation>%1 ص</translation>
    </message>
    <message>
        <source>%1 PM</source>
        <translation>%1 م</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h 30</source>
        <comment>an hour and a half, two hours and a half</comment>
        <translation>
            <numerusform>%n ساعة ونصف</numerusform>
            <numerusform>ساعة ونصف</numerusform>
            <numerusform>ساعتان ونصف</numerusform>
            <numerusform>%n ساعات ونصف</numerusform>
            <numerusform>%n ساعة ونصف</numerusform>
            <numerusform>%n ساعة ونصف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1</source>
        <comment>minutes after the hours: %1 in two digits, %n as a number</comment>
        <translation>
            <numerusform>و%n دقيقة</numerusform>
            <numerusform>ودقيقة</numerusform>
            <numerusform>ودقيقتين</numerusform>
            <numerusform>و%n دقائق</numerusform>
            <numerusform>و%n دقيقة</numerusform>
            <numerusform>و%n دقيقة</numerusform>
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
        <translation>، </translation>
    </message>
</context>
<context>
    <name>fb::TodayController</name>
    <message>
        <source>This day was not read.</source>
        <translation>لم يُقرأ هذا اليوم.</translation>
    </message>
</context>
<context>
    <name>fb::TodayPage</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <comment>key chip in the search field</comment>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n حجز</numerusform>
            <numerusform>%n حجز</numerusform>
            <numerusform>%n حجزان</numerusform>
            <numerusform>%n حجوزات</numerusform>
            <numerusform>%n حجزًا</numerusform>
            <numerusform>%n حجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n متأخر</numerusform>
            <numerusform>%n متأخر</numerusform>
            <numerusform>%n متأخران</numerusform>
            <numerusform>%n متأخرة</numerusform>
            <numerusform>%n متأخرًا</numerusform>
            <numerusform>%n متأخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>Updated 8 s ago</comment>
        <translation>آخر تحديث %1</translation>
    </message>
    <message>
        <source>Bookings are from %1.</source>
        <translation>الحجوزات كما كانت في %1.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Not synced for this day.</source>
        <translation>لم تتم مزامنة هذا اليوم.</translation>
    </message>
    <message>
        <source>There may be more bookings in Square.</source>
        <translation>قد توجد حجوزات أخرى في Square.</translation>
    </message>
    <message>
        <source>Fetch this day</source>
        <translation>جلب هذا اليوم</translation>
    </message>
    <message>
        <source>Not synced for this day</source>
        <translation>لم تتم مزامنة هذا اليوم</translation>
    </message>
    <message>
        <source>Floorboard has not read this day from Square, so it can&apos;t say what is booked.</source>
        <translation>لم يقرأ Floorboard هذا اليوم من Square، لذا لا يمكنه معرفة ما هو محجوز.</translation>
    </message>
    <message>
        <source>No booking fits this filter</source>
        <translation>لا حجز يطابق عوامل التصفية</translation>
    </message>
    <message>
        <source>No match for &apos;%1&apos;</source>
        <translation>لا نتائج لـ «%1»</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>اختيار يوم</translation>
    </message>
    <message>
        <source>New walk-in (Ctrl+N)</source>
        <translation>زيارة بلا موعد (Ctrl+N)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>الفني</translation>
    </message>
    <message>
        <source>Technician: %1</source>
        <translation>الفني: %1</translation>
    </message>
    <message>
        <source>Technician: everybody</source>
        <translation>الفني: الجميع</translation>
    </message>
    <message numerus="yes">
        <source>%n to collect</source>
        <translation>
            <numerusform>%n بانتظار التحصيل</numerusform>
            <numerusform>%n بانتظار التحصيل</numerusform>
            <numerusform>%n بانتظار التحصيل</numerusform>
            <numerusform>%n بانتظار التحصيل</numerusform>
            <numerusform>%n بانتظار التحصيل</numerusform>
            <numerusform>%n بانتظار التحصيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open issues</source>
        <translation>
            <numerusform>%n بلاغ مفتوح</numerusform>
            <numerusform>%n بلاغ مفتوح</numerusform>
            <numerusform>%n بلاغان مفتوحان</numerusform>
            <numerusform>%n بلاغات مفتوحة</numerusform>
            <numerusform>%n بلاغًا مفتوحًا</numerusform>
            <numerusform>%n بلاغ مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this day fits. Press Enter to look through all days; Esc clears the search.</source>
        <translation>لا شيء مطابق في هذا اليوم. اضغط Enter للبحث في كل الأيام، أو Esc لمسح البحث.</translation>
    </message>
    <message>
        <source>Search all jobs</source>
        <translation>البحث في كل الأعمال</translation>
    </message>
    <message>
        <source>Not added yet: the desk was locked meanwhile.</source>
        <translation>لم يُضَف بعد: قُفل هذا الجهاز في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Print the day…</source>
        <translation>طباعة اليوم…</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <comment>what is counted, of a day that was not read</comment>
        <translation>%1: غير معروف</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
</context>
<context>
    <name>fb::TotalsBar</name>
    <message>
        <source>created</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>حُدّثت</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>تم تخطيها</translation>
    </message>
    <message>
        <source>error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>أخطاء</translation>
    </message>
</context>
<context>
    <name>fb::WalkInDialog</name>
    <message>
        <source>Add walk-in</source>
        <translation>إضافة زيارة</translation>
    </message>
    <message>
        <source>New walk-in</source>
        <translation>زيارة بلا موعد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Phone, if they like</source>
        <translation>الهاتف، إن رغب</translation>
    </message>
</context>
</TS>
