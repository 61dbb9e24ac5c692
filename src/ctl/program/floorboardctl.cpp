// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "interrupts.h"
#include "logging.h"
#include "onlinecommands.h"
#include "storepassword.h"

#include <QCoreApplication>

using namespace fb;

namespace {

using Command = Invocation::Command;

int runOnline(QCoreApplication &application, const CommandContext &context)
{
    const bool savesPassword = context.invocation.command == Command::StorePassword;
    const Result<Secret> password = savesPassword ? OnlineCommands::typedPassword(context) : Secret();
    if (!password)
        return context.printer.failed(password.error());
    OnlineCommands commands(context, [](int code) {
        // From within a coroutine or a signal: leave once the stack has unwound.
        QMetaObject::invokeMethod(qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    });
    const Interrupts interrupts([&commands] { commands.interrupt(); });
    if (context.invocation.command == Command::Doctor)
        commands.doctor();
    else if (savesPassword)
        commands.savePassword(*password);
    else
        commands.reconcile();
    return application.exec();
}

int run(QCoreApplication &application, const CommandContext &context)
{
    switch (context.invocation.command) {
    case Command::Help: {
        const QString text = helpText(context.invocation.helpFor);
        context.printer.done({{"help", jsonString(text)}}, text);
        return 0;
    }
    case Command::Version: {
        const QString version = QStringLiteral(FLOORBOARD_VERSION);
        context.printer.done({{"version", jsonString(version)}}, QStringLiteral("floorboardctl %1\n").arg(version));
        return 0;
    }
    case Command::Reconcile:
    case Command::StorePassword:
    case Command::Doctor: return runOnline(application, context);
    case Command::Jobs: return showJobs(context);
    case Command::Job: return showJob(context);
    case Command::SetStatus: return setJobStatus(context);
    case Command::History: return showHistory(context);
    case Command::HistoryRun: return showRun(context);
    case Command::Status: return showStatus(context);
    case Command::StoreInfo: return showStoreInfo(context);
    case Command::StoreMigrate: return migrateStore(context);
    }
    return 2;
}

/// What opens the store of a command, asked for before anything else begins; the only place that may wait for it.
Secret knownPassword(const Invocation &invocation, const Configuration &configuration)
{
    const bool storeless = invocation.command == Command::Help || invocation.command == Command::Version || invocation.command == Command::StorePassword;
    const Result<StoreAddress> address = StoreAddress::parse(configuration.store);
    if (storeless || !address)
        return {};
    KeychainSecretStore keychain;
    return QCoro::waitFor(readStorePassword(&keychain, *address));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("floorboardctl"));
    bool json = false;
    const Result<Invocation> invocation = readCommandLine(QCoreApplication::arguments().mid(1), &json);
    const Printer printer(json);
    if (!invocation)
        return printer.failed(invocation.error());
    installLogging({.verbose = invocation->verbose, .directory = stateDirectory()});
    Result<Configuration> configuration = Configuration();
    if (invocation->command != Command::Help && invocation->command != Command::Version)
        configuration = Configuration::resolve(invocation->options);
    if (!configuration)
        return printer.failed(configuration.error());
    const SystemClock clock;
    return run(application, {*invocation, *configuration, clock, printer, knownPassword(*invocation, *configuration)});
}
