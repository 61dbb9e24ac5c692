// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

namespace fb {

namespace {

constexpr auto kFrame = R"(floorboardctl - Floorboard on the command line

Usage: floorboardctl [options] COMMAND [arguments]

Commands
%1
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

Exit codes: 0 done, 1 worth retrying or some records failed, 2 usage or refused, 3 a person must act, 7 refused by a brake, 130 interrupted
)";

struct About {
    const char *word;
    const char *text;
};

constexpr About kAbout[] = {
    {"reconcile", R"(Reads the bookings of a window from Square and brings the job store up to date. Staff's work is never touched.
Without options the window is yesterday to seven days ahead, in the shop's own time zone.

  --from T, --to T     window as 2026-11-20 (a day of the shop) or 2026-11-20T09:00:00Z; the end is not included
  --days-back N        days before today, 0 to 400 (default: from the settings, 1)
  --days-ahead N       days after today, 0 to 400 (default: from the settings, 7)
  --dry-run            say what would be done; nothing is written, here or there
  --allow BRAKE        let mass-cancel, mass-shift or other-merchant pass this once; may be repeated
  --reason TEXT        why, recorded with the run
  --as NAME            who lets a brake pass; where people sign in, --allow needs a manager or admin

Examples
  floorboardctl reconcile --dry-run
  floorboardctl reconcile --from 2026-11-01 --to 2026-12-01

Before the first run the shop's time zone is not known yet: then give full times, or run once without options.
)"},
    {"jobs", R"(The board of one day of the shop; without --date of today. A day that was never read from Square is said to be so: it isn't an empty day.

  --carried-over       cars of earlier days that were checked in and are neither completed nor closed

search finds jobs of all days and all shops, newest first: by name, e-mail, phone, service, vehicle, plate, key tag, technician, id or the
beginning of the notes. All the words have to fit; the beginning of a word is enough.

  --location ID        only this shop's
  --limit N            at most so many, 1 to 1000 (default 20)

Examples
  floorboardctl jobs search reyes bmw
  floorboardctl jobs search 615-555-0142 --limit 5

JSON of search: {"query","jobs":[…],"more"}; more: there are others beyond the limit.
)"},
    {"job", R"(Shows one job, or does to it what staff do, and prints it as it is then. ID is a job id or a booking id.

  STATUS    SCHEDULED, CHECKED_IN, IN_PROGRESS, QC_READY, WORK_COMPLETED: one step forward, or back with --reason
  FIELD     year, make, model, color, plate, keyTag, bay, technician, notes; FIELD= empties it
  ITEM      place in its list (TECH:2), the exact words, or the item's id; --undo takes the tick back. A job gets its lists at check-in
  AMOUNT    like 245.00; CURRENCY like USD, where neither the job nor Square's price of its services has one
  METHOD    CASH, CARD, TRANSFER, OTHER; a job that is paid in full needs a photo of the receipt first
  CATEGORY  BEFORE, AFTER, DAMAGE, OTHER, RECEIPT
  REASON    NO_ARRIVAL, LATE_CANCEL, UNREACHABLE, OTHER
  TYPE      QC_MISS, CUSTOMER_COMPLAINT, DAMAGE, REDO, OTHER

suggestions lists the bookings that may be a walk-in's visit, the likeliest first: {"jobId","suggestions":[…]}. link makes one it: the walk-in's job
takes the booking over. BOOKING is the id of the booking or of its job; nobody may have worked on that one yet.

  --as NAME            who does it (default: this computer's user); in a store with people one of them, and their role decides
  --reason TEXT        why, kept with the job's history
  --if-revision N      only if the job is still as it was at this revision; else exit 1 and nothing is changed
  --id UUID            makes the same payment or walk-in only once, however often the command is repeated
  --at T               when the walk-in is due, like 2026-11-20T09:00:00Z (default: now)

Examples
  floorboardctl job new --name 'Dana Reyes' --service 'Full detail' --phone '+1 615 555 0142'
  floorboardctl job BOOKING set plate=7KLM482 bay=2 --as Mia
  floorboardctl job BOOKING set-status CHECKED_IN
  floorboardctl job BOOKING check TECH:1
  floorboardctl job BOOKING total 245.00 USD
  floorboardctl job BOOKING photo add receipt.jpg --category RECEIPT
  floorboardctl job BOOKING pay 245.00 --method CARD

What Square's catalog asks for a booking's services, or for the service a walk-in names, is shown as long as no total is agreed: in JSON
payment.suggestedTotalMinor and suggestedCurrency, null where a service has no price. It is never agreed on by itself.

Exit codes: 1 somebody else changed the job first, or there is no such job; 2 refused by a rule; 3 the person may not do that
)"},
    {"customer",
     R"(Gives out or erases what is held about a customer. ID is Square's customer id, or the id of a job or booking of theirs: floorboardctl jobs search
finds those. All their jobs belong to it, and walk-ins with the same phone; a walk-in leads to the customer with its phone. In a store with people only managers and admins may; give --as NAME.

export writes customer.json and photos/ into DIR, which must be new or empty, and closes it to others.
erase blanks names, phones, e-mails, plates, notes and other texts about them, and removes their photos, for good; later runs keep it so. What was
done when, by whom and for how much stays. Without --yes it only says what it would erase, and exits with 2. Square, backups and what was exported
are not touched.

  --to DIR             where to
  --yes                do it
  --as NAME            who does it

Examples
  floorboardctl customer export JOB --to reyes
  floorboardctl customer erase JOB --yes --as Mia

JSON: export → {"customerId","directory","jobs","photos"}: where it is and how much; erase → {"erasure":{"customerId","jobs","bookings","ledgerLines","photos"}}.
)"},
    {"checklists", R"(Lists the checklists, or makes a new version of one. Jobs get theirs at check-in; a later version doesn't change it.

  SERVICE              name of the service as Square has it; every-service: for those without a list of their own
  LIST                 TECH or QC
  ITEM                 its words. It is required, unless it ends with (optional)
  --from FILE          JSON instead of items: [{"label":"Dry the seals","required":true},…], or what checklists --json prints of one
  --if-version N       only if that is still the newest version; else exit 1

Example
  floorboardctl checklists set 'Full detail' TECH 'Vacuum' 'Clay bar' 'Dress the tires (optional)' --as Mia
)"},
    {"history", R"(The last runs (default 20, at most 1000), or one run with its ledger.
)"},
    {"status", R"(Per source: the headline, when it last succeeded completely, when it was last tried and when the next run is due. Without a location given or
stored, of every location that was ever synced.
)"},
    {"doctor", R"(Checks store, keychain, connection, permissions, location and clock: one line each, with the remedy where something is wrong.
Exit code 0 when all is well.
)"},
    {"people", R"(Who works here. Without people the store is open to all; the first one added must be an admin, and needs no --as.
ROLE is FRONT_DESK, TECHNICIAN, QC, MANAGER or ADMIN. People are never deleted, only deactivated: --active no. The last active admin stays one.
A PIN has 4 to 12 digits. It is asked for without showing it, or read as one line from a pipe; it is never an argument.
recover gives an active admin a new PIN without anybody signing in: whoever has this shell account may. It is recorded and logged.

  --role ROLE          what they do here
  --location ID        where they work; may be repeated; "everywhere": no limit (the default). Jobs of other locations are refused to them
  --active YESNO       yes or no
  --as NAME            the admin who does it; needed as soon as there are people

JSON: people → {"people":[{"personId","name","role","locations":[…],"active","hasPin","lockedUntil","createdAt"}]};
history → {"person","events":[{"event","detail","at","by","desk"}]}; add, set, pin, recover → {"person":{…}}.
)"},
    {"store", R"(info shows backend, schema version and counts. migrate creates or upgrades the schema; on PostgreSQL nothing else ever does.
password asks for the password of a PostgreSQL store, without showing it, or reads one line from a pipe, and keeps it in this account's keychain.
It is used where none of PGPASSWORD, PGPASSFILE and ~/.pgpass is there. A password never goes into the address or the settings.
)"},
};

/// The usage without its options.
QString shortUsage(const Command &command)
{
    QString text = QString::fromUtf8(command.usage);
    for (const QString &mark : {QStringLiteral(" [--"), QStringLiteral(" --")})
        text = text.left(text.indexOf(mark) < 0 ? text.size() : text.indexOf(mark));
    return text;
}

} // namespace

QString commandTitle(const Command &command) { return shortUsage(command); }

QString commandAbout(const QString &word)
{
    for (const About &about : kAbout) {
        if (word == QLatin1String(about.word))
            return QString::fromUtf8(about.text);
    }
    return {};
}

QList<UsagePart> usageParts(const Command &command)
{
    QList<UsagePart> parts;
    const QStringList tokens = QString::fromUtf8(command.usage).split(u' ');
    int depth = 0; // of brackets
    bool valueExpected = false;
    for (const QString &token : tokens) {
        if (token == u"|") {
            valueExpected = false;
            continue;
        }
        QString name = token;
        name.remove(u'[').remove(u']').remove(u'…');
        depth += static_cast<int>(token.count(u'['));
        if (name.startsWith(u"--")) {
            parts.push_back({.name = name.mid(2), .isOption = true, .mayBeMissing = depth > 0});
        } else if (valueExpected) {
            parts.last().value = name;
        } else {
            parts.push_back({.name = name, .isLiteral = name.front().isLower(), .mayBeMissing = depth > 0, .mayRepeat = token.contains(u'…')});
        }
        valueExpected = name.startsWith(u"--") && !token.contains(u']');
        depth -= static_cast<int>(token.count(u']'));
    }
    return parts;
}

QString helpText(const QString &word)
{
    QString usages;
    QString overview;
    for (const Command &command : commandList()) {
        const QString usage = QString::fromUtf8(command.usage);
        constexpr int kColumn = 32;
        overview += QStringLiteral("  %1%2\n").arg((shortUsage(command) + u' ').leftJustified(kColumn), QString::fromUtf8(command.summary));
        if (usage.section(u' ', 0, 0) == word)
            usages += QStringLiteral("%1floorboardctl %2\n").arg(usages.isEmpty() ? QStringLiteral("Usage: ") : QStringLiteral("       "), usage);
    }
    if (usages.isEmpty())
        return QString::fromUtf8(kFrame).arg(overview);
    return usages + u'\n' + commandAbout(word);
}

} // namespace fb
