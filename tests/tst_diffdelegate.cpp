// SPDX-License-Identifier: GPL-3.0-or-later
#include "diffdelegate.h"
#include "runitemmodel.h"
#include "theme.h"

#include <QPainter>
#include <QTest>

using namespace fb;

namespace {

const QList<ChangeText> kTwoChanges{{QStringLiteral("Service"), QStringLiteral("Express detail"), QStringLiteral("Full interior"), false},
                                    {QStringLiteral("Ends"), QStringLiteral("15:30"), QStringLiteral("17:30"), false}};

QStringList texts(const QList<DiffDelegate::Segment> &segments)
{
    QStringList words;
    for (const auto &segment : segments)
        words.append(segment.part == DiffDelegate::Part::Arrow ? QStringLiteral(">") : segment.text);
    return words;
}

} // namespace

class TestDiffDelegate : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

    /// The delegate's picture of one row whose change is @p change.
    QImage picture(const FieldChange &change, int width, Qt::LayoutDirection direction = Qt::LeftToRight) const
    {
        RunItem item;
        item.bookingId = QStringLiteral("B1");
        item.action = StepAction::Update;
        item.changes = {change};
        RunItemModel model;
        model.apply({item});
        QImage image(width + 40, 38, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::green);
        QPainter painter(&image);
        const DiffDelegate delegate(*m_theme);
        QStyleOptionViewItem option;
        option.rect = QRect(20, 0, width, 38);
        option.direction = direction;
        option.state = QStyle::State_Enabled;
        delegate.paint(&painter, option, model.index(0, RunItemModel::Change));
        return image;
    }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Theme::Mode::Light);
    }
    void cleanup() { m_theme.reset(); }

    void partsInReadingOrder()
    {
        const DiffDelegate delegate(*m_theme);
        const auto segments = delegate.layOut(kTwoChanges, 900);
        QCOMPARE(texts(segments).join(QLatin1Char('|')), QStringLiteral("Service|Express detail|>|Full interior|Ends|15:30|>|17:30"));
        QCOMPARE(segments.at(1).part, DiffDelegate::Part::Before);
        QCOMPARE(segments.at(3).part, DiffDelegate::Part::After);
        for (qsizetype i = 1; i < segments.size(); ++i)
            QVERIFY(segments.at(i).x > segments.at(i - 1).x + segments.at(i - 1).width - 1);
        // Two changes stand further apart than the parts of one.
        QVERIFY(segments.at(4).x - segments.at(3).x - segments.at(3).width > segments.at(1).x - segments.at(0).x - segments.at(0).width);
    }

    void nothingBecomesAWord()
    {
        const DiffDelegate delegate(*m_theme);
        const auto segments = delegate.layOut({{QStringLiteral("Phone"), {}, QStringLiteral("(615) 555-0188"), false}}, 900);
        QCOMPARE(texts(segments).join(QLatin1Char('|')), QStringLiteral("Phone|empty|>|(615) 555-0188"));
        QCOMPARE(segments.at(1).part, DiffDelegate::Part::Empty); // not struck through: there was nothing
    }

    void aNewRecordHasNoBefore()
    {
        const DiffDelegate delegate(*m_theme);
        const auto segments = delegate.layOut({{QStringLiteral("New"), {}, QStringLiteral("Express detail, 1 h"), true}}, 900);
        QCOMPARE(texts(segments).join(QLatin1Char('|')), QStringLiteral("New|Express detail, 1 h"));
    }

    void neverBeyondItsWidth()
    {
        const DiffDelegate delegate(*m_theme);
        for (int width = 0; width < 500; width += 7) {
            const auto segments = delegate.layOut(kTwoChanges, width);
            for (const auto &segment : segments)
                QVERIFY2(segment.x + segment.width <= width,
                         qPrintable(QStringLiteral("%1 ends at %2 of %3").arg(segment.text).arg(segment.x + segment.width).arg(width)));
        }
        QVERIFY(texts(delegate.layOut(kTwoChanges, 120)).join(QString()).contains(QChar(0x2026)));
    }

    void theOldValueIsStruckThrough()
    {
        const QImage image = picture(
            {
                QStringLiteral("customerEmail"),
                QStringLiteral("MMMMMMMM"),
                QStringLiteral("x"),
            },
            400);
        const DiffDelegate delegate(*m_theme);
        const auto segments = delegate.layOut({{QStringLiteral("Email"), QStringLiteral("MMMMMMMM"), QStringLiteral("x"), false}}, 380);
        const int from = 20 + m_theme->px(10) + segments.at(1).x;
        const int to = from + segments.at(1).width;
        // One line of pixels runs through the whole word without a gap; no letter draws such a line.
        const QColor paper = m_theme->color("surface");
        int unbroken = 0;
        for (int y = 8; y < 30; ++y) {
            bool whole = true;
            for (int x = from + 2; x < to - 2 && whole; ++x)
                whole = image.pixelColor(x, y) != paper;
            unbroken += whole ? 1 : 0;
        }
        QVERIFY(unbroken >= 1);
    }

    void nothingIsPaintedBesideTheCell()
    {
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const QImage image = picture({QStringLiteral("customerNote"), QString(400, QLatin1Char('a')), QString(400, QLatin1Char('b'))}, 160, direction);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < 18; ++x) {
                    QCOMPARE(image.pixelColor(x, y), QColor(Qt::green));
                    QCOMPARE(image.pixelColor(image.width() - 1 - x, y), QColor(Qt::green));
                }
            }
        }
    }

    void bothThemesDiffer()
    {
        const FieldChange change{QStringLiteral("serviceType"), QStringLiteral("A"), QStringLiteral("B")};
        const QImage light = picture(change, 300);
        m_theme->apply(Theme::Mode::Dark);
        const QImage dark = picture(change, 300);
        QCOMPARE(light.pixelColor(300, 5), QColor(QStringLiteral("#FFFFFF")));
        QCOMPARE(dark.pixelColor(300, 5), QColor(QStringLiteral("#1D2229")));
    }

    void markupIsText()
    {
        const DiffDelegate delegate(*m_theme);
        const auto segments = delegate.layOut({{QStringLiteral("Name"), QStringLiteral("<b>a</b>"), QStringLiteral("&amp;"), false}}, 900);
        QCOMPARE(segments.at(1).text, QStringLiteral("<b>a</b>"));
        QCOMPARE(segments.at(3).text, QStringLiteral("&amp;"));
    }
};

QTEST_MAIN(TestDiffDelegate)
#include "tst_diffdelegate.moc"
