// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardmodel.h"

#include "textformat.h"

#include <QSet>

#include <algorithm>

namespace fb {

namespace {

bool before(const JobCard &a, const JobCard &b) { return std::tie(a.booking.startAt, a.job.jobId) < std::tie(b.booking.startAt, b.job.jobId); }

} // namespace

BoardModel::BoardModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

bool BoardModel::belongs(const JobCard &card) const
{
    return card.job.mergedInto.isEmpty() && m_window.contains(card.booking.startAt)
        && (m_location.locationId.isEmpty() || card.booking.locationId == m_location.locationId);
}

BoardModel::Rows::const_iterator BoardModel::place(const JobCard &card) const
{
    return std::lower_bound(m_rows.begin(), m_rows.end(), card,
                            [](const std::unique_ptr<Row> &row, const JobCard &sought) { return before(row->card, sought); });
}

void BoardModel::setDay(QDate date, const Location &location, const QList<JobCard> &cards, Instant now)
{
    beginResetModel();
    m_date = date;
    m_location = location;
    m_zone = location.zone();
    m_window = dayWindow(date, m_zone);
    m_now = now;
    m_rows.clear();
    m_byId.clear();
    m_clashes.clear();
    for (const JobCard &card : cards) {
        if (!belongs(card) || m_byId.contains(card.job.jobId))
            continue;
        m_rows.push_back(std::make_unique<Row>(Row{card, std::nullopt, CardWriter::nextChange(card, now), nullptr}));
        m_byId.insert(card.job.jobId, m_rows.back().get());
        m_clashes.set(card);
    }
    m_clashes.refresh();
    std::sort(m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) { return before(a->card, b->card); });
    endResetModel();
}

void BoardModel::replaceAll(const QList<JobCard> &cards, Instant now)
{
    QSet<QString> present;
    for (const JobCard &card : cards)
        present.insert(card.job.jobId);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!present.contains(cardAt(row).job.jobId))
            remove(row);
    }
    apply(cards, now);
}

void BoardModel::apply(const QList<JobCard> &cards, Instant now)
{
    m_now = now;
    for (const JobCard &card : cards)
        upsert(card);
    refreshClashes();
}

void BoardModel::drop(const QString &jobId)
{
    if (const int row = rowOf(jobId); row >= 0)
        remove(row);
    refreshClashes();
}

void BoardModel::refreshClashes()
{
    for (const QString &jobId : m_clashes.refresh()) {
        if (const int row = rowOf(jobId); row >= 0)
            touch(row);
    }
}

void BoardModel::upsert(const JobCard &card)
{
    Row *known = m_byId.value(card.job.jobId);
    if (!belongs(card)) {
        if (known)
            remove(rowOf(card.job.jobId));
        return;
    }
    if (!known) {
        insert(card, std::nullopt);
        return;
    }
    // An answer that was on its way when staff moved the card is older than what the store has confirmed since.
    if (known->card == card || card.job.revision < known->card.job.revision)
        return;
    if (known->card.booking.startAt != card.booking.startAt) {
        const std::optional<PendingMove> pending = known->pending;
        remove(rowOf(card.job.jobId));
        insert(card, pending);
        return;
    }
    known->card = card;
    m_clashes.set(card);
    touch(rowOf(card.job.jobId));
}

void BoardModel::insert(const JobCard &card, std::optional<PendingMove> pending)
{
    const auto at = place(card);
    const int row = static_cast<int>(at - m_rows.cbegin());
    beginInsertRows({}, row, row);
    const auto it = m_rows.insert(at, std::make_unique<Row>(Row{card, std::move(pending), CardWriter::nextChange(card, m_now), nullptr}));
    m_byId.insert(card.job.jobId, it->get());
    m_clashes.set(card);
    endInsertRows();
}

void BoardModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_byId.remove(cardAt(row).job.jobId);
    m_clashes.remove(cardAt(row).job.jobId);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void BoardModel::touch(int row)
{
    Row &changed = *m_rows.at(static_cast<std::size_t>(row));
    changed.face.reset();
    changed.nextChange = CardWriter::nextChange(changed.card, m_now);
    signalRows(row, row);
}

void BoardModel::signalRows(int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1)); }

void BoardModel::refreshClock(Instant now)
{
    m_now = now;
    int first = -1;
    for (int i = 0; i <= rowCount(); ++i) {
        const bool due = i < rowCount() && m_rows.at(static_cast<std::size_t>(i))->nextChange.value_or(Instant::max()) <= now;
        if (due) {
            Row &row = *m_rows.at(static_cast<std::size_t>(i));
            row.face.reset();
            row.nextChange = CardWriter::nextChange(row.card, now);
            if (first < 0)
                first = i;
        } else if (first >= 0) {
            signalRows(first, i - 1);
            first = -1;
        }
    }
}

void BoardModel::rewrite()
{
    for (const std::unique_ptr<Row> &row : m_rows)
        row->face.reset();
    if (!m_rows.empty())
        signalRows(0, rowCount() - 1);
}

void BoardModel::setActor(const Actor &actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    rewrite();
}

bool BoardModel::isMoving(const QString &jobId) const
{
    const Row *row = m_byId.value(jobId);
    return row && row->pending && row->pending->failure.isEmpty();
}

bool BoardModel::beginMove(const QString &jobId, WorkStatus to, Instant now) { return begin(jobId, PendingMove{.to = to}, now); }

bool BoardModel::beginEdit(const Job &job, Instant now) { return begin(job.jobId, PendingMove{.to = job.workStatus, .job = job}, now); }

bool BoardModel::begin(const QString &jobId, PendingMove pending, Instant now)
{
    Row *row = m_byId.value(jobId);
    if (!row || (row->pending && row->pending->failure.isEmpty()))
        return false;
    m_now = now;
    row->pending = std::move(pending);
    touch(rowOf(jobId));
    return true;
}

void BoardModel::expect(const JobCard &card, Instant now)
{
    Row *row = m_byId.value(card.job.jobId);
    if (!row || (row->pending && !row->pending->elsewhere))
        return;
    m_now = now;
    row->pending = PendingMove{.to = card.job.workStatus, .saving = row->pending && row->pending->saving, .failure = {}, .elsewhere = card};
    touch(rowOf(card.job.jobId));
}

void BoardModel::settle(const QString &jobId)
{
    Row *row = m_byId.value(jobId);
    if (!row || !row->pending || !row->pending->elsewhere)
        return;
    row->pending.reset();
    touch(rowOf(jobId));
}

void BoardModel::markSaving(const QString &jobId)
{
    Row *row = m_byId.value(jobId);
    if (!row || !row->pending || row->pending->saving || !row->pending->failure.isEmpty())
        return;
    row->pending->saving = true;
    touch(rowOf(jobId));
}

void BoardModel::commitMove(const JobCard &card, Instant now)
{
    m_now = now;
    Row *row = m_byId.value(card.job.jobId);
    if (!row)
        return;
    row->pending.reset();
    if (row->card == card || !belongs(card) || row->card.booking.startAt != card.booking.startAt) {
        touch(rowOf(card.job.jobId));
        upsert(card);
    } else {
        row->card = card;
        m_clashes.set(card);
        touch(rowOf(card.job.jobId));
    }
    refreshClashes();
}

void BoardModel::failMove(const QString &jobId, const QString &failure)
{
    Row *row = m_byId.value(jobId);
    if (!row || !row->pending)
        return;
    row->pending->failure = failure;
    row->pending->saving = false;
    touch(rowOf(jobId));
}

void BoardModel::dismissFailure(const QString &jobId)
{
    Row *row = m_byId.value(jobId);
    if (!row || !row->pending || row->pending->failure.isEmpty())
        return;
    row->pending.reset();
    touch(rowOf(jobId));
}

std::optional<WorkStatus> BoardModel::failedMove(const QString &jobId) const
{
    const Row *row = m_byId.value(jobId);
    return row && row->pending && !row->pending->failure.isEmpty() ? std::optional(row->pending->to) : std::nullopt;
}

BoardFacts BoardModel::facts() const
{
    BoardFacts facts{.bookings = rowCount()};
    for (int row = 0; row < facts.bookings; ++row) {
        facts.waiting += shownStatus(row) == WorkStatus::CheckedIn;
        facts.late += isLate(row);
        facts.toCollect += isToCollect(row);
        facts.openIssues += cardAt(row).job.hasOpenIssue();
    }
    return facts;
}

bool BoardModel::isToCollect(int row) const
{
    const JobCard &card = cardAt(row);
    return shownStatus(row) == WorkStatus::WorkCompleted && card.payment() != PaymentStatus::Paid && isActive(card.booking);
}

QStringList BoardModel::technicians() const
{
    QStringList names;
    for (const std::unique_ptr<Row> &row : m_rows)
        names.push_back(row->card.technician);
    names.removeAll(QString());
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

const JobCard *BoardModel::find(const QString &jobId) const
{
    const Row *row = m_byId.value(jobId);
    return row ? &row->card : nullptr;
}

int BoardModel::rowOf(const QString &jobId) const
{
    const Row *row = m_byId.value(jobId);
    return row ? static_cast<int>(place(row->card) - m_rows.begin()) : -1;
}

WorkStatus BoardModel::shownStatus(int row) const
{
    const Row &shown = *m_rows.at(static_cast<std::size_t>(row));
    return shown.pending && shown.pending->failure.isEmpty() ? shown.pending->to : shown.card.job.workStatus;
}

bool BoardModel::isLate(int row) const { return shownStatus(row) == WorkStatus::Scheduled && jobFlags(cardAt(row), m_now).contains(JobFlag::Late); }

const CardFace &BoardModel::face(const Row &row) const
{
    if (!row.face) {
        CardView view{.now = m_now, .zone = m_zone, .actor = m_actor, .clash = m_clashes.of(row.card.job.jobId), .clashWith = {}};
        if (const JobCard *other = find(view.clash.technicianJob.isEmpty() ? view.clash.bayJob : view.clash.technicianJob))
            view.clashWith = other->booking.customerName;
        row.face = std::make_shared<const CardFace>(CardWriter::write(row.card, row.pending, view));
    }
    return *row.face;
}

int BoardModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int BoardModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(ColumnCount); }

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = *m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case JobIdRole: return row.card.job.jobId;
    case StatusRole: return static_cast<int>(shownStatus(index.row()));
    case StartRole: return QVariant::fromValue<qint64>(toMs(row.card.booking.startAt));
    case FaceRole: face(row); return QVariant::fromValue(row.face);
    case Qt::AccessibleTextRole: return face(row).spoken;
    case Qt::AccessibleDescriptionRole: return face(row).refusal;
    case Qt::ToolTipRole: return toolTip(row);
    case Qt::DisplayRole: return column(row, static_cast<Column>(index.column()));
    default: return {};
    }
}

QString BoardModel::toolTip(const Row &row) const
{
    const CardFace &shown = face(row);
    QStringList lines{QStringLiteral("%1  %2").arg(shown.time, shown.name), TextFormat::phone(row.card.booking.customerPhone), shown.vehicle,
                      row.card.job.vehiclePlate, shown.service};
    for (const CardBadge &badge : shown.badges)
        lines.push_back(badge.tip.isEmpty() ? badge.text : badge.tip);
    lines.push_back(shown.refusal);
    lines.removeAll(QString());
    return TextFormat::plainToolTip(lines.join(u'\n'));
}

QVariant BoardModel::column(const Row &row, Column column) const
{
    const CardFace &shown = face(row);
    switch (column) {
    case TimeColumn: return shown.time;
    case CustomerColumn: return shown.name;
    case VehicleColumn:
        return shown.vehicle.isEmpty() || shown.plate.isEmpty() ? shown.vehicle + shown.plate : QStringLiteral("%1 · %2").arg(shown.vehicle, shown.plate);
    case ServiceColumn: return shown.service;
    case DurationColumn: return shown.duration;
    case StatusColumn: return CardWriter::statusTitle(shown.status);
    case TechnicianColumn: return shown.technician;
    case MarksColumn: {
        QStringList marks;
        for (const CardBadge &badge : shown.badges)
            marks.push_back(badge.text);
        return shown.failure.isEmpty() ? marks.join(QStringLiteral(", ")) : shown.failure;
    }
    case ColumnCount: break;
    }
    return {};
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn: return tr("Time");
    case CustomerColumn: return tr("Customer");
    case VehicleColumn: return tr("Vehicle");
    case ServiceColumn: return tr("Service");
    case DurationColumn: return tr("Duration");
    case StatusColumn: return tr("Status");
    case TechnicianColumn: return tr("Technician");
    case MarksColumn: return tr("Marks");
    case ColumnCount: break;
    }
    return {};
}

} // namespace fb
