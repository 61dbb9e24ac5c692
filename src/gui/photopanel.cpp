// SPDX-License-Identifier: GPL-3.0-or-later
#include "photopanel.h"

#include "headline.h"
#include "jobtext.h"
#include "photofolder.h"
#include "photogrid.h"
#include "photomodel.h"
#include "photosources.h"
#include "refusaltext.h"
#include "textformat.h"
#include "theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace fb {

namespace {

constexpr int kListedFailures = 5;
constexpr int kAll = -1; ///< the segment of all categories

QString filesFilter()
{
    QStringList patterns = photoNamePatterns();
    for (const QString &pattern : photoNamePatterns())
        patterns.push_back(pattern.toUpper());
    return PhotoPanel::tr("Pictures (%1)").arg(patterns.join(u' '));
}

QPushButton *smallButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("scale", QStringLiteral("small"));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PhotoPanel::PhotoPanel(const Theme &theme, ShopService &shop, QWidget *parent)
    : Panel(theme, QStringLiteral("camera"), tr("Photos"), parent)
    , m_shop(shop)
    , m_photos(shop.photos())
    , m_model(new PhotoModel(this))
    , m_grid(new PhotoGrid(theme, *m_model, m_photos, this))
    , m_folder(new PhotoFolder(m_photos, this))
    , m_segments(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("photoPanel"));
    setAcceptDrops(true);
    addSegments();
    addProgressRows();
    body()->addWidget(m_grid);
    QWidget *before = m_more; // by Tab as they are seen
    for (QWidget *after : std::initializer_list<QWidget *>{m_cancel, m_dismiss, m_take, m_leave, m_grid}) {
        setTabOrder(before, after);
        before = after;
    }
    connect(m_grid, &PhotoGrid::opened, this, &PhotoPanel::openViewer);
    connect(m_grid, &PhotoGrid::addWanted, this, &PhotoPanel::chooseFiles);
    connect(m_grid, &PhotoGrid::menuWanted, this, &PhotoPanel::openMenu);
    connect(m_folder, &PhotoFolder::found, this, &PhotoPanel::showNews);
    connect(&m_photos, &PhotoService::progressed, this, [this](const PhotoProgress &progress) {
        if (!progress.isRunning() && !progress.failures.isEmpty() && !isShowing(progress.jobId))
            Q_EMIT failedElsewhere(progress.jobId, progress.failures.first().error);
        if (progress.jobId != m_jobId)
            return;
        if (!progress.photos.isEmpty()) {
            Q_EMIT photosRead(m_jobId, progress.photos);
            m_model->setPhotos(progress.photos, m_zone);
            setCount(QLocale().toString(progress.photos.size()));
        }
        showProgress();
        if (!progress.isRunning() && progress.added > 0)
            Q_EMIT changed();
    });
    auto *shortcut = new QShortcut(QKeySequence::Paste, this); // anywhere on the page: a field that is being typed in comes first
    connect(shortcut, &QShortcut::activated, this, &PhotoPanel::paste);
    showProgress();
    showNews({});
}

PhotoPanel::~PhotoPanel() = default;

void PhotoPanel::setSettingsFile(const QString &file) { m_folder->setSettingsFile(file); }

void PhotoPanel::addSegments()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    const QList<std::pair<int, QString>> parts{{kAll, tr("All", "photos")},
                                               {static_cast<int>(PhotoCategory::Before), tr("Before")},
                                               {static_cast<int>(PhotoCategory::After), tr("After")},
                                               {static_cast<int>(PhotoCategory::Damage), tr("Damage")},
                                               {static_cast<int>(PhotoCategory::Receipt), tr("Receipts")}};
    for (const auto &[id, text] : parts) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setObjectName(QStringLiteral("photoSegment%1").arg(id));
        button->setAccessibleName(text);
        button->setCheckable(true);
        button->setAutoExclusive(true); // one of several, to a screen reader; the group sees to it
        button->setFocusPolicy(Qt::TabFocus);
        const bool last = id == static_cast<int>(PhotoCategory::Receipt);
        // The style sheet knows no direction of writing: which end is round is told to it.
        const bool atLeft = isRightToLeft() ? last : id == kAll;
        const bool atRight = isRightToLeft() ? id == kAll : last;
        button->setProperty("segment", atLeft ? QStringLiteral("first") : atRight ? QStringLiteral("last") : QStringLiteral("middle"));
        button->setProperty("scale", QStringLiteral("small"));
        m_segments->addButton(button, id + 2); // -1 is taken for "no id"
        row->addWidget(button);
    }
    m_segments->button(kAll + 2)->setChecked(true);
    connect(m_segments, &QButtonGroup::idClicked, this,
            [this](int id) { m_model->setFilter(id - 2 == kAll ? std::nullopt : std::optional(static_cast<PhotoCategory>(id - 2))); });
    head()->addLayout(row);
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("photoMore"));
    m_more->setAccessibleName(tr("More photo actions"));
    m_more->setToolTip(tr("More photo actions"));
    m_more->setIcon(theme().icon(QStringLiteral("dots"), "text-muted"));
    connect(&theme(), &Theme::changed, m_more, [this] { m_more->setIcon(theme().icon(QStringLiteral("dots"), "text-muted")); });
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &QToolButton::clicked, this, &PhotoPanel::openMore);
    head()->addWidget(m_more);
}

void PhotoPanel::addProgressRows()
{
    m_progressRow = new QWidget(this);
    auto *progress = new QHBoxLayout(m_progressRow);
    progress->setContentsMargins(0, 0, 0, 0);
    m_progressText = makeLabel("photoProgress", "meta");
    m_progressBar = new QProgressBar(this);
    m_progressBar->setTextVisible(false);
    m_progressBar->setAccessibleName(tr("Adding photos"));
    m_cancel = smallButton(tr("Cancel"), "photoCancel", this);
    m_cancel->setToolTip(tr("Stops after the current photo. What was added stays."));
    progress->addWidget(m_progressText);
    progress->addWidget(m_progressBar, 1);
    progress->addWidget(m_cancel);
    body()->addWidget(m_progressRow);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_photos.cancel(m_jobId); });

    m_known = makeLabel("photoKnown", "meta", "muted", true);
    m_problem = makeLabel("photoProblem", "meta", "error", true);
    m_dismiss = smallButton(tr("Dismiss"), "photoDismiss", this);
    auto *said = new QVBoxLayout;
    said->addWidget(m_known);
    said->addWidget(m_problem);
    auto *problem = new QHBoxLayout;
    problem->addLayout(said, 1);
    problem->addWidget(m_dismiss, 0, Qt::AlignTop);
    body()->addLayout(problem);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        m_photos.forget(m_jobId);
        m_said.clear();
        showProgress();
    });

    m_news = makeLabel("photoNews", "meta", "", true);
    m_take = smallButton(tr("Add"), "photoTake", this);
    m_leave = smallButton(tr("Not for this job"), "photoLeave", this);
    auto *news = new QHBoxLayout;
    news->addWidget(m_news, 1);
    news->addWidget(m_take);
    news->addWidget(m_leave);
    body()->addLayout(news);
    connect(m_take, &QPushButton::clicked, this, [this] {
        QList<PhotoSource> sources;
        for (const QString &file : std::as_const(m_newFiles))
            sources.push_back({.path = file});
        add(sources);
    });
    connect(m_leave, &QPushButton::clicked, m_folder, &PhotoFolder::settle);
}

void PhotoPanel::show(const JobDetail &detail)
{
    const bool other = m_jobId != detail.card.job.jobId;
    m_jobId = detail.card.job.jobId;
    m_status = detail.card.job.workStatus;
    const QString refusal = RefusalText::whyNot(m_shop.actor(), Permission::EditJob, detail.card.booking.locationId);
    if (other || (m_said == m_refusal && refusal != m_refusal)) // of another job, or true no longer
        m_said.clear();
    m_refusal = refusal;
    m_model->setRefusal(m_refusal);
    if (other)
        filter(std::nullopt);
    m_model->setPhotos(detail.photos, m_zone);
    setCount(QLocale().toString(detail.photos.size()));
    showProgress();
}

void PhotoPanel::filter(std::optional<PhotoCategory> category)
{
    if (QAbstractButton *segment = m_segments->button((category ? static_cast<int>(*category) : kAll) + 2))
        segment->setChecked(true);
    m_model->setFilter(category);
}

PhotoCategory PhotoPanel::usualCategory() const { return m_status < WorkStatus::QcReady ? PhotoCategory::Before : PhotoCategory::After; }

bool PhotoPanel::isRefused()
{
    if (!m_refusal.isEmpty())
        say(m_refusal);
    return !m_refusal.isEmpty();
}

void PhotoPanel::addReceipt()
{
    filter(PhotoCategory::Receipt);
    chooseFiles();
}

void PhotoPanel::chooseFiles()
{
    if (isRefused())
        return;
    auto *dialog = new QFileDialog(this, m_model->filter() == PhotoCategory::Receipt ? tr("Add receipt") : tr("Add photos"), QString(), filesFilter());
    dialog->setObjectName(QStringLiteral("photoFiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        QList<PhotoSource> sources;
        for (const QString &file : files)
            sources.push_back({.path = file});
        add(sources);
    });
    dialog->open();
}

void PhotoPanel::add(const QList<PhotoSource> &sources)
{
    if (sources.isEmpty() || m_jobId.isEmpty() || isRefused())
        return;
    const auto take = [this, sources, jobId = m_jobId](PhotoCategory category) {
        m_said.clear();
        const bool fromFolder = !m_newFiles.isEmpty() && sources.first().path == m_newFiles.first();
        m_photos.add(jobId, category, sources);
        if (fromFolder)
            m_folder->settle();
    };
    if (const std::optional<PhotoCategory> chosen = m_model->filter()) {
        take(*chosen);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("photoCategories"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Add %n photo(s) as", nullptr, static_cast<int>(sources.size())));
    for (const PhotoCategory category : kPhotoCategories) {
        QAction *action = menu->addAction(JobText::photoCategory(category));
        connect(action, &QAction::triggered, this, [take, category] { take(category); });
        if (category == usualCategory())
            menu->setActiveAction(action);
    }
    menu->popup(placeForMenu());
}

/// Where the pointer is, when it is here at all: photos may come by key as well.
QPoint PhotoPanel::placeForMenu() const
{
    const QPoint pointer = QCursor::pos();
    return rect().contains(mapFromGlobal(pointer)) ? pointer : m_grid->mapToGlobal(QPoint(theme().space(4), theme().space(4)));
}

void PhotoPanel::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QList<PhotoSource> sources = copied ? photoSourcesOf(*copied) : QList<PhotoSource>();
    if (sources.isEmpty())
        say(tr("There is no picture on the clipboard."));
    else
        add(sources);
}

void PhotoPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_jobId.isEmpty() && mayHoldPhotos(*event->mimeData()) && !isRefused()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void PhotoPanel::dropEvent(QDropEvent *event)
{
    const QList<PhotoSource> sources = photoSourcesOf(*event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // After the drop has ended, so that the program it came from isn't kept waiting by a menu.
    QMetaObject::invokeMethod(this, [this, sources] { add(sources); }, Qt::QueuedConnection);
}

void PhotoPanel::showProgress()
{
    const std::optional<PhotoProgress> progress = m_photos.progress(m_jobId);
    const bool running = progress && progress->isRunning();
    m_progressRow->setVisible(running);
    if (running) {
        m_progressText->setText(tr("%1 of %2").arg(progress->done).arg(progress->total));
        m_progressBar->setRange(0, progress->total);
        m_progressBar->setValue(progress->done);
    }
    const int known = progress && !running ? progress->known : 0;
    m_known->setText(tr("%n photo(s) were here already.", nullptr, known));
    m_known->setVisible(known > 0);
    QStringList lines;
    if (!m_said.isEmpty())
        lines.push_back(m_said);
    QStringList all;
    for (const PhotoFailure &failure : progress ? progress->failures : QList<PhotoFailure>())
        all.push_back(tr("%1: %2", "a file's name and what is wrong").arg(TextFormat::oneLine(failure.name, 60), ErrorWriter::sentence(failure.error)));
    if (!all.isEmpty()) {
        lines.push_back(tr("%n photo(s) could not be added:", nullptr, static_cast<int>(all.size())));
        lines += all.mid(0, kListedFailures);
    }
    if (all.size() > kListedFailures)
        lines.push_back(tr("and %n more", nullptr, static_cast<int>(all.size() - kListedFailures)));
    m_problem->setText(lines.join(u'\n'));
    m_problem->setToolTip(TextFormat::plainToolTip(all.join(u'\n')));
    m_problem->setVisible(!lines.isEmpty());
    m_dismiss->setVisible(!m_said.isEmpty() || (!running && (known > 0 || !all.isEmpty())));
}

bool PhotoPanel::isShowing(const QString &jobId) const { return jobId == m_jobId && isVisible(); }

void PhotoPanel::ended(const QString &jobId, const std::optional<Error> &error)
{
    if (error && !isShowing(jobId))
        Q_EMIT failedElsewhere(jobId, *error);
    else if (jobId == m_jobId)
        say(error ? ErrorWriter::sentence(*error) : QString());
}

void PhotoPanel::say(const QString &sentence)
{
    m_said = sentence;
    showProgress();
}

void PhotoPanel::showNews(const QStringList &files)
{
    m_newFiles = files;
    for (QWidget *part : std::initializer_list<QWidget *>{m_news, m_take, m_leave})
        part->setVisible(!files.isEmpty());
    m_news->setText(tr("%n new photo(s) in %1", nullptr, static_cast<int>(files.size())).arg(m_folder->path().section(u'/', -1)));
}

void PhotoPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    m_folder->setWatching(true);
}

void PhotoPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_folder->setWatching(false);
}

} // namespace fb
