// SPDX-License-Identifier: GPL-3.0-or-later
// floorboard-bench [--json FILE] [PART…]: the figures Floorboard promises, measured on this machine in this run. Parts: sync latency planner board poll
// search program.
#include "bench.h"

#include "jsontext.h"

#include <QApplication>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>

using namespace fb;
using namespace fb::bench;

namespace {

struct Part {
    const char16_t *name;
    void (*measure)(Figures &);
};
constexpr Part kParts[] = {{u"planner", measurePlanner}, {u"board", measureBoard},   {u"sync", measureSync},     {u"latency", measureLatency},
                           {u"poll", measurePoll},       {u"search", measureSearch}, {u"photos", measurePhotos}, {u"program", measureProgram}};

void print(const Figures &figures)
{
    std::printf("%-58s %12s %14s\n", "", "measured", "limit");
    for (const Figure &figure : figures) {
        const QString limit = QStringLiteral("%1 %2").arg(figure.atLeast ? QStringLiteral(">=") : QStringLiteral("<=")).arg(figure.limit);
        std::printf("%-58s %9.2f %-3s %11s  %s%s\n", qPrintable(figure.name), figure.value, qPrintable(figure.unit), qPrintable(limit),
                    figure.holds() ? "ok" : "MISSED", figure.remark.isEmpty() ? "" : qPrintable(QStringLiteral("  (%1)").arg(figure.remark)));
    }
}

QByteArray toJson(const Figures &figures)
{
    Json list = Json::array();
    for (const Figure &figure : figures) {
        list.push_back({{"name", jsonString(figure.name)},
                        {"value", figure.value},
                        {"unit", jsonString(figure.unit)},
                        {"limit", figure.limit},
                        {"atLeast", figure.atLeast},
                        {"holds", figure.holds()},
                        {"remark", jsonString(figure.remark)}});
    }
    return toJsonText({{"figures", std::move(list)}}, 2) + '\n';
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("floorboard.*.info=false"));
    QStringList wanted = QApplication::arguments().mid(1);
    QString file;
    if (const qsizetype at = wanted.indexOf(QStringLiteral("--json")); at >= 0) {
        file = wanted.value(at + 1);
        wanted = wanted.mid(0, at) + wanted.mid(at + 2);
    }
    Figures figures;
    for (const Part &part : kParts) {
        if (wanted.isEmpty() || wanted.contains(QStringView(part.name)))
            part.measure(figures);
    }
    print(figures);
    const QByteArray json = toJson(figures);
    if (file.isEmpty()) {
        std::printf("\n%s", json.constData());
    } else if (QFile out(file); !out.open(QIODevice::WriteOnly) || out.write(json) != json.size()) {
        std::fprintf(stderr, "floorboard-bench: %s can't be written\n", qPrintable(file));
        return 1;
    }
    return std::all_of(figures.begin(), figures.end(), [](const Figure &figure) { return figure.holds(); }) ? 0 : 1;
}
