// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "commands.h"
#include "interrupts.h"
#include "logging.h"
#include "nocore.h"
#include "onlinecommands.h"
#include "storepassword.h"

#include <QCoreApplication>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace fb;

namespace {

int runOnline(QCoreApplication &application, const CommandContext &context)
{
    const Command &command = *context.invocation.command;
    const Result<Secret> password = command.asksPassword ? OnlineCommands::typedPassword(context) : Secret();
    if (!password)
        return context.printer.failed(password.error());
    OnlineCommands commands(context, [](int code) {
        // From within a coroutine or a signal: leave once the stack has unwound.
        QMetaObject::invokeMethod(qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    });
    const Interrupts interrupts([&commands] { commands.interrupt(); });
    command.online(commands, *password);
    return application.exec();
}

int run(QCoreApplication &application, const CommandContext &context)
{
    const Invocation &typed = context.invocation;
    if (typed.version) {
        const QString version = QStringLiteral(FLOORBOARD_VERSION);
        context.printer.done({{"version", jsonString(version)}}, QStringLiteral("floorboardctl %1\n").arg(version));
        return 0;
    }
    if (!typed.command) {
        const QString text = helpText(typed.helpFor);
        context.printer.done({{"help", jsonString(text)}}, text);
        return 0;
    }
    return typed.command->online ? runOnline(application, context) : typed.command->run(context);
}

/// What opens the store of a command, asked for before anything else begins; the only place that may wait for it.
Secret knownPassword(const Invocation &invocation, const Configuration &configuration, const Printer &printer)
{
    const Result<StoreAddress> address = StoreAddress::parse(configuration.store);
    if (!invocation.command || invocation.command->asksPassword || !address)
        return {};
    // Threads that begin here live on with the signals they were born with: one that takes Ctrl+C would end the program in the middle of a run.
    const Interrupts interrupts(
        [&printer] { std::_Exit(printer.failed({.kind = ErrorKind::Cancelled, .detail = QStringLiteral("interrupted before anything was done")})); });
    KeychainSecretStore keychain;
    return QCoro::waitFor(readStorePassword(&keychain, *address));
}

/// Started without standard streams, the first files opened would take their places, and results would go into the log or the store.
void occupyStandardStreams()
{
    int descriptor = ::open("/dev/null", O_RDWR);
    while (descriptor >= 0 && descriptor <= STDERR_FILENO)
        descriptor = ::dup(descriptor);
    if (descriptor > STDERR_FILENO)
        ::close(descriptor);
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreFiles();
    occupyStandardStreams();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("floorboardctl"));
    bool json = false;
    const Result<Invocation> invocation = readCommandLine(QCoreApplication::arguments().mid(1), &json);
    const Printer printer(json);
    if (!invocation)
        return printer.failed(invocation.error());
    installLogging({.verbose = invocation->verbose, .directory = stateDirectory()});
    Result<Configuration> configuration = Configuration();
    if (invocation->command)
        configuration = Configuration::resolve(invocation->options);
    if (!configuration)
        return printer.failed(configuration.error());
    const SystemClock clock;
    return printer.closed(run(application, {*invocation, *configuration, clock, printer, knownPassword(*invocation, *configuration, printer)}));
}
