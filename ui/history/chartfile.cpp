// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chartfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChartFile)
};

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
    return fail(Kind::Unsupported, Texts::tr("%1 is of no kind that can be exported. End its name in .png, .pdf, .svg or .csv.").arg(path));
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
        return fail(Kind::Internal, Texts::tr("The chart could not be drawn into a file. Try another kind of file."));
    return content;
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    const QFileInfo target(path);
    if (!QFileInfo::exists(target.path()))
        return fail(Kind::NotFound, Texts::tr("There is no folder %1. Make it, or choose another.").arg(QDir::toNativeSeparators(target.path())));
    if (file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError)
        return fail(Kind::NoRoom, Texts::tr("There is no room for %1. Make room, or choose another folder.").arg(path), file.errorString());
    return fail(Kind::Forbidden, Texts::tr("%1 cannot be written. Choose another folder, in which you may write.").arg(path), file.errorString());
}

}  // namespace trescca
