// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "workstatus.h"

#include <QCommandLineParser>

namespace fb {

namespace {

constexpr auto kOverview = R"(floorboardctl - Floorboard on the command line

Usage: floorboardctl [options] COMMAND [arguments]

Commands
  reconcile                       read Square, bring the job store up to date, print a summary
  jobs                            the board of one day
  job ID                          one job (by job id or booking id)
  job ID set-status STATUS        move a job one step forward
  history                         the last runs
  history RUN                     one run with its ledger: every record it touched
  status                          how fresh each source is, and what it is doing
  doctor                          check store, keychain, connection, permissions, location and clock
  store info                      where the data live and how much there is
  store migrate                   create or upgrade the store's schema
  store password                  keep the password of a PostgreSQL store in the keychain

Options
  --store ADDRESS                 sqlite:PATH or postgresql://user@host/database (no password in it: see store --help)
  --square-url URL                Square's address (default: production)
  --location ID                   the shop, where the account has several
  --json                          print one JSON document on stdout and nothing else
  --verbose                       say what is going on, on stderr
  --version, --help

Environment
  FLOORBOARD_STORE, FLOORBOARD_SQUARE_URL, FLOORBOARD_SQUARE_TOKEN, FLOORBOARD_LOCATION
  An option wins over the environment, the environment over settings and keychain.

First steps
  floorboardctl doctor            says what is missing, if anything
  floorboardctl reconcile --dry-run
  floorboardctl reconcile
  floorboardctl jobs

floorboardctl COMMAND --help explains one command.

Exit codes: 0 done, 1 worth retrying or some records failed, 2 usage, 3 a person must act, 7 refused by a brake, 130 interrupted
)";

struct CommandHelp {
    const char *name;
    const char *text;
};

constexpr CommandHelp kHelp[] = {
    {"reconcile", R"(Usage: floorboardctl reconcile [--from T --to T | --days-back N --days-ahead N] [--dry-run] [--allow BRAKE]…

Reads the bookings of a window from Square and brings the job store up to date. Staff's work is never touched.
Without options the window is yesterday to seven days ahead, in the shop's own time zone.

  --from T, --to T     window as 2026-11-20 (a day of the shop) or 2026-11-20T09:00:00Z; the end is not included
  --days-back N        days before today, 0 to 400 (default: from the settings, 1)
  --days-ahead N       days after today, 0 to 400 (default: from the settings, 7)
  --dry-run            say what would be done; nothing is written, here or there
  --allow BRAKE        let mass-cancel, mass-shift or other-merchant pass this once; may be repeated
  --reason TEXT        why, recorded with the run

Examples
  floorboardctl reconcile --dry-run
  floorboardctl reconcile --from 2026-11-01 --to 2026-12-01

Before the first run the shop's time zone is not known yet: then give full times, or run once without options.
)"},
    {"jobs", R"(Usage: floorboardctl jobs [--date YYYY-MM-DD]

The board of one day of the shop; without --date of today. A day that was never read from Square is said to be so: it isn't an empty day.
)"},
    {"job", R"(Usage: floorboardctl job ID
       floorboardctl job ID set-status STATUS [--as NAME] [--reason TEXT]

Shows one job, or moves it one step forward. ID is a job id or a booking id.
STATUS is one of SCHEDULED, CHECKED_IN, IN_PROGRESS, QC_READY, WORK_COMPLETED.

  --as NAME            who does it, for the job's history (default: this computer's user)
  --reason TEXT        why
)"},
    {"history", R"(Usage: floorboardctl history [--limit N]
       floorboardctl history RUN

The last runs (default 20, at most 1000), or one run with its ledger.
)"},
    {"status", R"(Usage: floorboardctl status

Per source: the headline, when it last succeeded completely and when it was last tried.
)"},
    {"doctor", R"(Usage: floorboardctl doctor

Checks store, keychain, connection, permissions, location and clock: one line each, with the remedy where something is wrong.
Exit code 0 when all is well.
)"},
    {"store", R"(Usage: floorboardctl store info
       floorboardctl store migrate
       floorboardctl store password

info shows backend, schema version and counts. migrate creates or upgrades the schema; on PostgreSQL nothing else ever does.
password asks for the password of a PostgreSQL store, without showing it, or reads one line from a pipe, and keeps it in this account's keychain.
It is used where none of PGPASSWORD, PGPASSFILE and ~/.pgpass is there. A password never goes into the address or the settings.
)"},
};

/// Options that take a value, which must not be empty.
const QStringList kValued{QStringLiteral("store"),  QStringLiteral("square-url"), QStringLiteral("location"),   QStringLiteral("from"),
                          QStringLiteral("to"),     QStringLiteral("days-back"),  QStringLiteral("days-ahead"), QStringLiteral("allow"),
                          QStringLiteral("reason"), QStringLiteral("date"),       QStringLiteral("limit"),      QStringLiteral("as")};

std::unexpected<Error> usage(const QString &sentence, const QString &command = {})
{
    const QString where = command.isEmpty() ? QStringLiteral("floorboardctl --help") : QStringLiteral("floorboardctl %1 --help").arg(command);
    return failure(ErrorKind::Invalid, sentence, QStringLiteral("floorboardctl"), QStringLiteral("See %1.").arg(where));
}

Result<int> wholeNumber(const QCommandLineParser &parser, const QString &option, int fallback, int least, int most)
{
    if (!parser.isSet(option))
        return fallback;
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (!ok || value < least || value > most)
        return usage(QStringLiteral("--%1 takes a whole number from %2 to %3, not \"%4\"").arg(option).arg(least).arg(most).arg(parser.value(option).left(40)));
    return value;
}

/// Which options belong to which command, beside the global ones.
bool optionFits(const QString &option, const QString &command)
{
    if (option == u"from" || option == u"to" || option == u"days-back" || option == u"days-ahead" || option == u"dry-run" || option == u"allow")
        return command == u"reconcile";
    if (option == u"reason")
        return command == u"reconcile" || command == u"job";
    if (option == u"date")
        return command == u"jobs";
    if (option == u"limit")
        return command == u"history";
    if (option == u"as")
        return command == u"job";
    return true;
}

Result<void> readReconcile(const QCommandLineParser &parser, Invocation &invocation)
{
    invocation.from = parser.value(QStringLiteral("from"));
    invocation.to = parser.value(QStringLiteral("to"));
    if (parser.isSet(QStringLiteral("from")) != parser.isSet(QStringLiteral("to")))
        return usage(QStringLiteral("--from and --to go together"), QStringLiteral("reconcile"));
    const bool days = parser.isSet(QStringLiteral("days-back")) || parser.isSet(QStringLiteral("days-ahead"));
    if (days && parser.isSet(QStringLiteral("from")))
        return usage(QStringLiteral("Give either --from and --to or --days-back and --days-ahead"), QStringLiteral("reconcile"));
    const Result<int> back = wholeNumber(parser, QStringLiteral("days-back"), -1, 0, 400);
    const Result<int> ahead = wholeNumber(parser, QStringLiteral("days-ahead"), -1, 0, 400);
    if (!back || !ahead)
        return std::unexpected(back ? ahead.error() : back.error());
    invocation.run.daysBack = *back;
    invocation.run.daysAhead = *ahead;
    invocation.run.dryRun = parser.isSet(QStringLiteral("dry-run"));
    invocation.run.allowReason = parser.value(QStringLiteral("reason"));
    for (const QString &name : parser.values(QStringLiteral("allow"))) {
        const std::optional<Brake> brake = brakeFromName(name);
        if (!brake)
            return usage(QStringLiteral("There is no brake \"%1\"; the brakes are mass-cancel, mass-shift and other-merchant").arg(name.left(40)),
                         QStringLiteral("reconcile"));
        invocation.run.allow.push_back(*brake);
    }
    return {};
}

Result<void> readCommand(const QCommandLineParser &parser, const QStringList &words, Invocation &invocation)
{
    using Command = Invocation::Command;
    const QString command = words.value(0);
    const auto tooMany = [&](qsizetype most) { return words.size() > most; };
    if (command == u"reconcile") {
        if (tooMany(1))
            return usage(QStringLiteral("reconcile takes no argument \"%1\"").arg(words.at(1).left(40)), command);
        invocation.command = Command::Reconcile;
        return readReconcile(parser, invocation);
    }
    if (command == u"jobs") {
        if (tooMany(1))
            return usage(QStringLiteral("jobs takes no argument \"%1\"; a day goes behind --date").arg(words.at(1).left(40)), command);
        invocation.command = Command::Jobs;
        if (parser.isSet(QStringLiteral("date"))) {
            const QString text = parser.value(QStringLiteral("date"));
            invocation.date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
            if (!invocation.date.isValid())
                return usage(QStringLiteral("--date is \"%1\", which is no day; it looks like 2026-11-20").arg(text.left(40)), command);
        }
        return {};
    }
    if (command == u"job") {
        invocation.id = words.value(1);
        if (invocation.id.isEmpty())
            return usage(QStringLiteral("job needs the id of a job or booking"), command);
        if (words.size() == 2) {
            for (const QString &option : {QStringLiteral("as"), QStringLiteral("reason")}) {
                if (parser.isSet(option))
                    return usage(QStringLiteral("--%1 goes with set-status").arg(option), command);
            }
            invocation.command = Command::Job;
            return {};
        }
        if (words.at(2) != u"set-status" || words.size() != 4)
            return usage(QStringLiteral("After the id comes nothing, or: set-status STATUS"), command);
        invocation.command = Command::SetStatus;
        invocation.status = words.at(3);
        invocation.as = parser.value(QStringLiteral("as")).trimmed();
        invocation.run.allowReason = parser.value(QStringLiteral("reason"));
        if (parser.isSet(QStringLiteral("as")) && invocation.as.isEmpty())
            return usage(QStringLiteral("--as needs a name"), command);
        if (!workStatusFromName(invocation.status))
            return usage(QStringLiteral("There is no status \"%1\"; they are SCHEDULED, CHECKED_IN, IN_PROGRESS, QC_READY and WORK_COMPLETED")
                             .arg(invocation.status.left(40)),
                         command);
        return {};
    }
    if (command == u"history") {
        if (tooMany(2))
            return usage(QStringLiteral("history takes one run id at most"), command);
        invocation.command = words.size() == 2 ? Command::HistoryRun : Command::History;
        invocation.id = words.value(1);
        if (invocation.command == Command::HistoryRun && (invocation.id.isEmpty() || parser.isSet(QStringLiteral("limit"))))
            return usage(QStringLiteral("history takes the id of one run, or --limit"), command);
        const Result<int> limit = wholeNumber(parser, QStringLiteral("limit"), 20, 1, 1000);
        if (!limit)
            return std::unexpected(limit.error());
        invocation.limit = *limit;
        return {};
    }
    if (command == u"status" || command == u"doctor") {
        if (tooMany(1))
            return usage(QStringLiteral("%1 takes no argument").arg(command), command);
        invocation.command = command == u"status" ? Command::Status : Command::Doctor;
        return {};
    }
    if (command == u"store") {
        static const QHash<QString, Command> kWords{{QStringLiteral("info"), Command::StoreInfo},
                                                    {QStringLiteral("migrate"), Command::StoreMigrate},
                                                    {QStringLiteral("password"), Command::StorePassword}};
        const auto word = kWords.constFind(words.value(1));
        if (words.size() != 2 || word == kWords.constEnd())
            return usage(QStringLiteral("store is followed by info, migrate or password"), command);
        invocation.command = *word;
        return {};
    }
    return usage(QStringLiteral("There is no command \"%1\"").arg(command.left(40)));
}

} // namespace

Result<Invocation> readCommandLine(const QStringList &arguments, bool *wantsJson)
{
    *wantsJson = arguments.contains(QStringLiteral("--json"));
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const char16_t *flag : {u"json", u"verbose", u"version", u"help", u"dry-run"})
        parser.addOption(QCommandLineOption(QString::fromUtf16(flag)));
    parser.addOption(QCommandLineOption(QStringLiteral("h")));
    for (const QString &valued : kValued)
        parser.addOption(QCommandLineOption(valued, QString(), QStringLiteral("value")));
    if (!parser.parse(QStringList{QStringLiteral("floorboardctl")} + arguments))
        return usage(parser.errorText());

    Invocation invocation;
    invocation.json = parser.isSet(QStringLiteral("json"));
    invocation.verbose = parser.isSet(QStringLiteral("verbose"));
    invocation.options = {parser.value(QStringLiteral("store")), parser.value(QStringLiteral("square-url")), parser.value(QStringLiteral("location"))};
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("version"))) {
        invocation.command = Invocation::Command::Version;
        return invocation;
    }
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("h")) || words.value(0) == u"help") {
        invocation.helpFor = words.value(0) == u"help" ? words.value(1) : words.value(0);
        if (!invocation.helpFor.isEmpty() && helpText(invocation.helpFor) == helpText(QString()))
            return usage(QStringLiteral("There is no command \"%1\"").arg(invocation.helpFor.left(40)));
        return invocation;
    }
    if (words.isEmpty())
        return usage(QStringLiteral("A command is missing"));
    for (const QString &option : parser.optionNames()) {
        if (!optionFits(option, words.first()))
            return usage(QStringLiteral("--%1 does not go with %2").arg(option, words.first().left(40)), words.first());
        if (kValued.contains(option) && parser.values(option).contains(QString()))
            return usage(QStringLiteral("--%1 needs a value").arg(option), words.first());
    }
    if (const Result<void> read = readCommand(parser, words, invocation); !read)
        return std::unexpected(read.error());
    return invocation;
}

QString helpText(const QString &command)
{
    for (const CommandHelp &help : kHelp) {
        if (command == QLatin1String(help.name))
            return QString::fromUtf8(help.text);
    }
    return QString::fromUtf8(kOverview);
}

} // namespace fb
