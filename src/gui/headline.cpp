// SPDX-License-Identifier: GPL-3.0-or-later
#include "headline.h"

#include "refusaltext.h"
#include "textformat.h"

namespace fb {

QString HeadlineWriter::sourceName(const QString &source) { return source == u"square" ? QStringLiteral("Square") : source; }

QString HeadlineWriter::title(Headline headline)
{
    switch (headline) {
    case Headline::NeedsAttention: return tr("Needs attention");
    case Headline::Offline: return tr("Offline");
    case Headline::RateLimited: return tr("Rate limited");
    case Headline::Paused: return tr("Paused");
    case Headline::Syncing: return tr("Syncing");
    case Headline::SyncFailed: return tr("Sync failed");
    case Headline::NeverSynced: return tr("Never synced");
    case Headline::Stale: return tr("Stale");
    case Headline::Late: return tr("Late", "a sync that is overdue");
    case Headline::UpToDate: return tr("Up to date");
    }
    return {};
}

QString HeadlineWriter::token(Headline headline)
{
    switch (headline) {
    case Headline::NeedsAttention:
    case Headline::SyncFailed:
    case Headline::Stale: return QStringLiteral("error");
    case Headline::Offline: return QStringLiteral("offline");
    case Headline::RateLimited: return QStringLiteral("rate-limited");
    case Headline::Paused: return QStringLiteral("paused");
    case Headline::Syncing: return QStringLiteral("syncing");
    case Headline::NeverSynced: return QStringLiteral("idle");
    case Headline::Late: return QStringLiteral("warning");
    case Headline::UpToDate: return QStringLiteral("ok");
    }
    return {};
}

namespace {

QString iconOf(Headline headline)
{
    switch (headline) {
    case Headline::NeedsAttention:
    case Headline::SyncFailed: return QStringLiteral("error");
    case Headline::Stale:
    case Headline::Late: return QStringLiteral("alert");
    case Headline::Offline: return QStringLiteral("cloud-off");
    case Headline::RateLimited: return QStringLiteral("hourglass");
    case Headline::Paused: return QStringLiteral("pause-circle");
    case Headline::Syncing: return QStringLiteral("spinner");
    case Headline::NeverSynced: return QStringLiteral("idle");
    case Headline::UpToDate: return QStringLiteral("check-circle");
    }
    return {};
}

} // namespace

HeadlineText HeadlineWriter::write(const SourceStatus &status, Instant now, const QTimeZone &zone)
{
    HeadlineText text{.token = token(status.headline), .icon = iconOf(status.headline), .title = title(status.headline)};
    const QString source = sourceName(status.source);
    const auto lastSuccess = [&](bool spoken) {
        if (!status.lastSuccessAt)
            return tr("never");
        return spoken ? TextFormat::spokenAge(*status.lastSuccessAt, now, zone) : TextFormat::age(*status.lastSuccessAt, now, zone);
    };
    QString rest;
    QString spokenRest;
    bool namesSource = true;
    switch (status.headline) {
    case Headline::NeedsAttention: rest = status.brake ? tr("stopped by a brake") : status.error ? ErrorWriter::brief(*status.error) : tr("see Sync"); break;
    case Headline::Offline:
        namesSource = false;
        rest = status.error && status.error->source == u"store" ? tr("No job store") : tr("Square not reached");
        if (status.until)
            rest = status.error && status.error->source == u"store" ? tr("No job store since %1").arg(TextFormat::moment(*status.until, now, zone))
                                                                    : tr("Square not reached since %1").arg(TextFormat::moment(*status.until, now, zone));
        break;
    case Headline::RateLimited: rest = status.until ? tr("retry %1", "retry in 42 s").arg(TextFormat::ahead(*status.until, now)) : tr("retry soon"); break;
    case Headline::Paused: {
        namesSource = false;
        const QString since = status.until ? TextFormat::moment(*status.until, now, zone) : QString();
        const QString by = TextFormat::oneLine(status.pausedBy, 40);
        rest = by.isEmpty() ? (since.isEmpty() ? tr("No runs until resumed") : tr("Since %1").arg(since))
                            : (since.isEmpty() ? tr("By %1").arg(by) : tr("By %1, %2", "person, time").arg(by, since));
        break;
    }
    case Headline::Syncing:
        if (status.total > 0) {
            rest = tr("%1 of %2").arg(status.done).arg(status.total);
            text.progress = qBound(0.0, static_cast<double>(status.done) / static_cast<double>(status.total), 1.0);
        } else {
            rest = tr("reading");
        }
        break;
    case Headline::SyncFailed:
        rest = status.error ? ErrorWriter::brief(*status.error) : QString();
        if (status.lastTryAt)
            rest = rest.isEmpty() ? TextFormat::moment(*status.lastTryAt, now, zone)
                                  : tr("%1, %2", "time, reason").arg(TextFormat::moment(*status.lastTryAt, now, zone), rest);
        break;
    case Headline::NeverSynced: rest = tr("no success yet"); break;
    case Headline::Stale:
    case Headline::Late:
    case Headline::UpToDate:
        rest = lastSuccess(false);
        spokenRest = lastSuccess(true);
        break;
    }
    if (spokenRest.isEmpty())
        spokenRest = rest;
    text.detail = !namesSource ? rest : rest.isEmpty() ? source : QStringLiteral("%1 · %2").arg(source, rest);
    text.spoken =
        namesSource ? tr("%1, %2, %3", "Up to date, Square, 12 seconds ago").arg(text.title, source, spokenRest) : tr("%1, %2").arg(text.title, spokenRest);
    return text;
}

namespace {

/// A rule of ours that said no, in a sentence for people.
bool isRefusal(const Error &error) { return error.source == u"Floorboard" && (error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Invalid); }

} // namespace

namespace {
/// A text with its full stop: what comes from outside may lack it.
QString ended(const QString &text) { return text.isEmpty() || QStringLiteral(".!?…").contains(text.back()) ? text : text + u'.'; }
} // namespace

QString ErrorWriter::sentence(const Error &error)
{
    const QString who = error.source.isEmpty() ? tr("Floorboard")
        : error.source == u"store"             ? tr("The job store")
        : error.source == u"keychain"          ? tr("The keychain")
                                               : error.source;
    const bool store = error.source == u"store";
    if (isRefusal(error))
        return RefusalText::translated(error.detail);
    switch (error.kind) {
    case ErrorKind::Network: return store ? tr("No answer from the job store.") : tr("%1 could not be reached.").arg(who);
    case ErrorKind::Timeout: return tr("%1 did not answer in time.").arg(who);
    case ErrorKind::Auth: return tr("%1 refused the token.").arg(who);
    case ErrorKind::Forbidden: return tr("%1 does not allow this.").arg(who);
    case ErrorKind::RateLimited: return tr("%1 asks us to wait.").arg(who);
    case ErrorKind::NotFound: return tr("%1 does not know this any more.").arg(who);
    case ErrorKind::Conflict: return tr("Somebody else changed it first.");
    case ErrorKind::Protocol: return tr("%1 sent an answer that makes no sense.").arg(who);
    case ErrorKind::Storage: return tr("No answer from the job store.");
    case ErrorKind::Setup:
        return store ? tr("The job store can't be used: %1").arg(TextFormat::oneLine(error.detail)) : ended(TextFormat::oneLine(error.detail));
    case ErrorKind::Secret: return tr("The keychain is locked or missing.");
    case ErrorKind::Cancelled: return tr("It was cancelled.");
    case ErrorKind::Invalid: return TextFormat::oneLine(error.detail);
    case ErrorKind::Braked: return tr("A brake stopped the run.");
    }
    return {};
}

QString ErrorWriter::nextAction(const Error &error)
{
    if (isRefusal(error)) // the sentence says it all, but whom to ask
        return error.kind == ErrorKind::Forbidden ? tr("Ask one of them, or sign in as one.") : QString();
    switch (error.kind) {
    case ErrorKind::Network:
        return error.source == u"store" ? tr("Check that the database server is running.") : tr("Check the network. Floorboard keeps trying.");
    case ErrorKind::Timeout:
    case ErrorKind::Storage:
    case ErrorKind::Protocol: return tr("Floorboard keeps trying.");
    case ErrorKind::RateLimited: return tr("Floorboard tries again by itself.");
    case ErrorKind::Auth: return tr("Put a new token into Settings.");
    case ErrorKind::Forbidden: return tr("Give the token the missing permission in Square.");
    case ErrorKind::Conflict: return tr("Look at the new state, then try again.");
    case ErrorKind::Secret: return tr("Start or unlock the keychain of this computer.");
    case ErrorKind::Braked: return tr("Look at it on the Sync page.");
    case ErrorKind::NotFound:
    case ErrorKind::Setup:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid: return ended(TextFormat::oneLine(error.action));
    }
    return {};
}

QString ErrorWriter::brief(const Error &error)
{
    if (error.httpStatus >= 400)
        return QString::number(error.httpStatus);
    switch (error.kind) {
    case ErrorKind::Network: return error.source == u"store" ? tr("no job store") : tr("no network");
    case ErrorKind::Timeout: return tr("no answer");
    case ErrorKind::Auth: return tr("token refused");
    case ErrorKind::Forbidden: return tr("not allowed");
    case ErrorKind::RateLimited: return tr("must wait");
    case ErrorKind::NotFound: return tr("not found");
    case ErrorKind::Conflict: return tr("changed meanwhile");
    case ErrorKind::Protocol: return tr("bad answer");
    case ErrorKind::Storage: return tr("no job store");
    case ErrorKind::Setup: return error.source == u"store" ? tr("store not usable") : tr("not set up");
    case ErrorKind::Secret: return tr("keychain locked");
    case ErrorKind::Cancelled: return tr("cancelled");
    case ErrorKind::Invalid: return tr("not possible");
    case ErrorKind::Braked: return tr("stopped by a brake");
    }
    return {};
}

} // namespace fb
