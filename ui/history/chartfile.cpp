// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chartfile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int dotsPerInch = 96;

bool drawn(QCustomPlot &plot, QPaintDevice &device)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, plot.width(), plot.height());
    return painter.end();
}

bool toPdf(QCustomPlot &plot, QIODevice &out)
{
    QPdfWriter writer(&out);
    writer.setResolution(dotsPerInch);
    writer.setCreator(u"Trescca"_s);
    constexpr double pointsPerInch = 72;
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(plot.size()) * pointsPerInch / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    return drawn(plot, writer);
}

bool toSvg(QCustomPlot &plot, QIODevice &out)
{
    QSvgGenerator writer;
    writer.setOutputDevice(&out);
    writer.setResolution(dotsPerInch);
    writer.setSize(plot.size());
    writer.setViewBox(QRect(QPoint(), plot.size()));
    writer.setTitle(plot.accessibleName());
    writer.setDescription(plot.accessibleDescription());
    return drawn(plot, writer);
}

}  // namespace

Result<ChartFormat> chartFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "png"_L1)
        return ChartFormat::Png;
    if (ending == "pdf"_L1)
        return ChartFormat::Pdf;
    if (ending == "svg"_L1)
        return ChartFormat::Svg;
    return fail(Kind::Unsupported, u"%1 is of no kind that can be exported. End its name in .png, .pdf, .svg or .csv."_s.arg(path));
}

Result<QByteArray> chartFile(QCustomPlot &plot, ChartFormat format)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    constexpr double fine = 2;
    const bool done = format == ChartFormat::Png ? plot.toPixmap(plot.width(), plot.height(), fine).save(&buffer, "PNG")
        : format == ChartFormat::Pdf             ? toPdf(plot, buffer)
                                                 : toSvg(plot, buffer);
    if (!done)
        return fail(Kind::Internal, u"The chart could not be drawn into a file. Try another kind of file."_s);
    return content;
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return fail(Kind::NoRoom, u"%1 could not be written: %2. Choose another folder or make room."_s.arg(path, file.errorString()));
}

}  // namespace trescca
