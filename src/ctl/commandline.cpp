// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "command.h"

#include <QCommandLineParser>
#include <QSet>

namespace fb {

namespace {

constexpr qsizetype kQuoted = 40; ///< as much of what was typed as a sentence repeats

const QStringList kGlobalValued{QStringLiteral("store"), QStringLiteral("square-url"), QStringLiteral("location")};
const QStringList kGlobalFlags{QStringLiteral("json"), QStringLiteral("verbose"), QStringLiteral("version"), QStringLiteral("help"), QStringLiteral("h")};

/// A command and its usage taken apart.
struct Shape {
    const Command *command;
    QList<UsagePart> words;
    QList<UsagePart> options;

    qsizetype least() const
    {
        return std::count_if(words.begin(), words.end(), [](const UsagePart &part) { return !part.mayBeMissing; });
    }
    /// The part that the n-th word stands for, or null when there may be no such word.
    const UsagePart *partAt(qsizetype n) const
    {
        if (n < words.size())
            return &words[n];
        return !words.isEmpty() && words.last().mayRepeat ? &words.last() : nullptr;
    }
    bool fits(qsizetype n, const QString &word) const
    {
        const UsagePart *part = partAt(n);
        return part && (!part->isLiteral || part->name == word);
    }
};

QList<Shape> shapes()
{
    QList<Shape> all;
    for (const Command &command : commandList()) {
        Shape shape{&command, {}, {}};
        for (const UsagePart &part : usageParts(command))
            (part.isOption ? shape.options : shape.words).push_back(part);
        all.push_back(shape);
    }
    return all;
}

/// What may come after the first @p n words of these.
QStringList nextWords(const QList<Shape> &candidates, qsizetype n)
{
    QStringList names;
    for (const Shape &shape : candidates) {
        const UsagePart *part = shape.partAt(n);
        if (part && !names.contains(part->name))
            names.push_back(part->name);
    }
    return names;
}

/// The command that was typed; its literals and arguments fit. @return Invalid with what is missing or too much
Result<Shape> findCommand(const QStringList &words)
{
    const QString command = words.first();
    QList<Shape> candidates = shapes();
    for (qsizetype n = 0; n < words.size(); ++n) {
        QList<Shape> fitting = candidates;
        fitting.removeIf([&](const Shape &shape) { return !shape.fits(n, words[n]); });
        if (fitting.isEmpty()) {
            if (n == 0)
                return usageError(QStringLiteral("There is no command \"%1\"").arg(command.left(kQuoted)));
            const QStringList next = nextWords(candidates, n);
            const QString before = words.first(n).join(u' ').left(kQuoted);
            return usageError(next.isEmpty()
                                  ? QStringLiteral("%1 takes no further argument \"%2\"").arg(before, words[n].left(kQuoted))
                                  : QStringLiteral("After %1 comes %2, not \"%3\"").arg(before, next.join(QStringLiteral(", ")), words[n].left(kQuoted)),
                              command);
        }
        candidates = fitting;
    }
    for (const Shape &shape : std::as_const(candidates)) {
        if (shape.least() <= words.size())
            return shape;
    }
    return usageError(QStringLiteral("%1 needs %2").arg(words.join(u' ').left(kQuoted), nextWords(candidates, words.size()).join(QStringLiteral(" or "))),
                      command);
}

void addOptions(QCommandLineParser &parser)
{
    for (const QString &flag : kGlobalFlags)
        parser.addOption(QCommandLineOption(flag));
    for (const QString &valued : kGlobalValued)
        parser.addOption(QCommandLineOption(valued, QString(), QStringLiteral("value")));
    QSet<QString> known(kGlobalFlags.begin(), kGlobalFlags.end());
    known.unite(QSet<QString>(kGlobalValued.begin(), kGlobalValued.end()));
    for (const Shape &shape : shapes()) {
        for (const UsagePart &option : shape.options) {
            if (!known.contains(option.name))
                parser.addOption(QCommandLineOption(option.name, QString(), option.value));
            known.insert(option.name);
        }
    }
}

/// The options that were typed, when each belongs to the command and has what it needs.
Result<void> readOptions(const QCommandLineParser &parser, const Shape &shape, Invocation &invocation)
{
    const QString word = shape.words.first().name;
    const auto isOwn = [&](const QString &name) {
        return std::any_of(shape.options.begin(), shape.options.end(), [&](const UsagePart &option) { return option.name == name; });
    };
    for (const QString &name : parser.optionNames()) {
        const bool own = isOwn(name);
        if (!own && !kGlobalValued.contains(name) && !kGlobalFlags.contains(name))
            return usageError(QStringLiteral("--%1 does not go with %2").arg(name, commandTitle(*shape.command)), word);
        const QStringList values = parser.values(name);
        if (std::any_of(values.begin(), values.end(), [](const QString &value) { return value.trimmed().isEmpty(); }))
            return usageError(QStringLiteral("--%1 needs a value").arg(name), word);
        if (own)
            invocation.values.insert(name, values);
    }
    for (const UsagePart &option : shape.options) {
        if (!option.mayBeMissing && !invocation.has(option.name))
            return usageError(QStringLiteral("%1 needs --%2 %3").arg(commandTitle(*shape.command), option.name, option.value), word);
    }
    return {};
}

Result<void> readArguments(const QStringList &words, const Shape &shape, Invocation &invocation)
{
    for (qsizetype n = 0; n < words.size(); ++n) {
        const UsagePart *part = shape.partAt(n);
        if (part->isLiteral)
            continue;
        if (words[n].trimmed().isEmpty())
            return usageError(QStringLiteral("%1 of %2 is empty").arg(part->name, commandTitle(*shape.command)), words.first());
        invocation.arguments.push_back(words[n]);
    }
    return {};
}

} // namespace

std::unexpected<Error> usageError(const QString &sentence, const QString &command)
{
    const QString where = command.isEmpty() ? QStringLiteral("floorboardctl --help") : QStringLiteral("floorboardctl %1 --help").arg(command);
    return failure(ErrorKind::Invalid, sentence, QStringLiteral("floorboardctl"), QStringLiteral("See %1.").arg(where));
}

Result<int> wholeNumber(const Invocation &invocation, const QString &option, int fallback, int least, int most)
{
    if (!invocation.has(option))
        return fallback;
    bool ok = false;
    const QString typed = invocation.value(option);
    const int value = typed.toInt(&ok);
    if (!ok || value < least || value > most)
        return usageError(QStringLiteral("--%1 takes a whole number from %2 to %3, not \"%4\"").arg(option).arg(least).arg(most).arg(typed.left(kQuoted)));
    return value;
}

Result<Invocation> readCommandLine(const QStringList &arguments, bool *wantsJson)
{
    *wantsJson = arguments.contains(QStringLiteral("--json"));
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("floorboardctl")} + arguments))
        return usageError(parser.errorText());

    Invocation invocation;
    invocation.json = parser.isSet(QStringLiteral("json"));
    invocation.verbose = parser.isSet(QStringLiteral("verbose"));
    invocation.options = {parser.value(QStringLiteral("store")), parser.value(QStringLiteral("square-url")), parser.value(QStringLiteral("location"))};
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("version"))) {
        invocation.version = true;
        return invocation;
    }
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("h")) || words.value(0) == u"help") {
        invocation.helpFor = words.value(0) == u"help" ? words.value(1) : words.value(0);
        if (!invocation.helpFor.isEmpty() && helpText(invocation.helpFor) == helpText(QString()))
            return usageError(QStringLiteral("There is no command \"%1\"").arg(invocation.helpFor.left(kQuoted)));
        return invocation;
    }
    if (words.isEmpty())
        return usageError(QStringLiteral("A command is missing"));
    const Result<Shape> shape = findCommand(words);
    if (!shape)
        return std::unexpected(shape.error());
    invocation.command = shape->command;
    if (const Result<void> read = readArguments(words, *shape, invocation); !read)
        return std::unexpected(read.error());
    if (const Result<void> read = readOptions(parser, *shape, invocation); !read)
        return std::unexpected(read.error());
    if (const auto check = shape->command->check) {
        if (const Result<void> good = check(invocation); !good)
            return std::unexpected(good.error());
    }
    return invocation;
}

} // namespace fb
