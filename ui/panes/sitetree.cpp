// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sitetree.h"

#include "ui/jobs/background.h"
#include "ui/panes/branchproxy.h"
#include "ui/panes/dimmed.h"
#include "ui/panes/dragpicture.h"
#include "ui/panes/fileplan.h"
#include "ui/panes/panecolumns.h"
#include "ui/panes/sitemodel.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace trescca {

SiteTree::SiteTree(QWidget *parent) : QTreeView(parent), m_proxy(new BranchProxy(this)), m_hint(new QLabel(this)), m_nothing(new QLabel(this))
{
    setModel(m_proxy);
    m_header = new PaneColumns(*this);
    setSelectionMode(ExtendedSelection);
    setUniformRowHeights(true);
    setItemDelegate(new DimmedDelegate(*this));
    setIconSize({18, 18});
    setAllColumnsShowFocus(true);
    setSortingEnabled(true);
    sortByColumn(SiteModel::Name, Qt::AscendingOrder);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    m_hint->setMargin(6);
    m_hint->setFrameShape(QFrame::Box);
    m_hint->setAutoFillBackground(true);
    m_hint->setBackgroundRole(QPalette::ToolTipBase);
    m_hint->setForegroundRole(QPalette::ToolTipText);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setObjectName(QStringLiteral("dropHint"));
    m_hint->hide();
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(6);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_nothing->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_nothing->hide();
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, change, this, [this] { m_later.start(); });
    m_later.setSingleShot(true);  // a filter takes rows out by and by: once for all of them
    connect(&m_later, &QTimer::timeout, this, &SiteTree::tellWhenNothingFits);
}

void SiteTree::setSite(SiteModel *model)
{
    m_columns = columns();
    m_model = model;
    m_proxy->setSourceModel(model);
    tellWhenNothingFits();
    if (!model)
        return;
    for (int group = 0; group < SiteModel::GroupCount; ++group)
        setFirstColumnSpanned(group, {}, true);
    expandAll();
    m_header->begin();
    setColumns(m_columns);
}

QByteArray SiteTree::columns() const { return m_model ? m_header->state() : m_columns; }

void SiteTree::setColumns(const QByteArray &columns)
{
    m_columns = columns;
    if (m_model)
        m_header->restore(columns);
}

void SiteTree::offerColumns(QMenu &menu)
{
    if (m_model)
        m_header->offer(menu);
}

void SiteTree::setActive(bool active)
{
    m_isActive = active;
    viewport()->update();
}

void SiteTree::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTreeView::initViewItemOption(option);
    if (!m_isActive)
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            option->palette.setColor(group, QPalette::Highlight, dimmedHighlight(palette()));
}

void SiteTree::setFilter(const QString &text)
{
    m_proxy->setText(text);
    m_nothing->setText(tr("Nothing here has \"%1\" in its name, state or address.").arg(text));
    expandAll();
    tellWhenNothingFits();
}

void SiteTree::tellWhenNothingFits()
{
    m_nothing->setVisible(m_proxy->hidesAll());
    const QRect last = visualRect(m_proxy->index(m_proxy->rowCount() - 1, 0));
    const int width = viewport()->width();
    const QPoint below = viewport()->mapTo(this, QPoint(0, last.bottom() + 1));
    m_nothing->setGeometry({below, QSize(width, m_nothing->heightForWidth(width))});
}

void SiteTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_header->fit();
    tellWhenNothingFits();
}

QList<SiteItem> SiteTree::selectedItems() const
{
    QList<SiteItem> items;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        if (const auto item = m_model->itemAt(m_proxy->mapToSource(index)))
            items.append(*item);
    return items;
}

void SiteTree::select(const QSet<QString> &ids)
{
    for (int group = 0; group < m_proxy->rowCount(); ++group) {
        const QModelIndex parent = m_proxy->index(group, 0);
        for (int row = 0; row < m_proxy->rowCount(parent); ++row) {
            const QModelIndex index = m_proxy->index(row, 0, parent);
            const auto item = m_model->itemAt(m_proxy->mapToSource(index));
            if (!item || !ids.contains(item->id))
                continue;
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
}

DropPlan SiteTree::planFor(const QDropEvent *event) const
{
    DropTarget target = m_target;
    const QModelIndex under = m_proxy->mapToSource(indexAt(event->position().toPoint()));
    const auto items = itemsIn(event->mimeData());
    // On the free room below the rows lands what is dragged with its like: files are none that run.
    const bool files = !m_files.isEmpty();
    const bool imagesByNature = files || (!items.isEmpty() && items.first().kind != SiteItem::Kind::Instance);
    const bool images = under.isValid() ? SiteModel::groupOf(under) == SiteModel::Images : imagesByNature;
    target.part = images ? DropTarget::Part::Images : DropTarget::Part::Instances;
    if (files)
        return planFiles(m_files, m_folders, target);
    return planDrop(items, target, event->modifiers().testFlag(Qt::ControlModifier));
}

void SiteTree::showHint(const DropPlan &plan, const QPoint &at)
{
    constexpr int besideCursor = 24;
    const QSize room = size() - QSize(8, 8);
    const int wanted = fontMetrics().horizontalAdvance(plan.sentence) + 4 * m_hint->margin();
    m_hint->setText(plan.sentence);
    m_hint->setFixedWidth(std::min({wanted, room.width(), fontMetrics().averageCharWidth() * 60}));
    m_hint->setFixedHeight(m_hint->heightForWidth(m_hint->width()));
    const QPoint place = viewport()->mapTo(this, at) + QPoint(besideCursor, besideCursor);
    m_hint->move(std::min(place.x(), room.width() - m_hint->width()), std::min(place.y(), room.height() - m_hint->height()));
    m_hint->show();
    m_hint->raise();
    if (m_lit != plan.possible()) {
        m_lit = plan.possible();
        viewport()->update();
    }
}

void SiteTree::hideHint()
{
    m_hint->hide();
    m_lit = false;
    viewport()->update();
}

void SiteTree::startDrag(Qt::DropActions actions)
{
    const QList<SiteItem> items = selectedItems();
    if (items.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mimeOf(items).release());
    drag->setPixmap(items.size() == 1
            ? viewport()->grab(visualRect(currentIndex().siblingAtColumn(SiteModel::Name)))
            : dragPicture(*this, nameOf(items), currentIndex().siblingAtColumn(SiteModel::Name).data(Qt::DecorationRole).value<QIcon>()));
    drag->setHotSpot({-8, drag->pixmap().height() / 2});
    connect(drag, &QDrag::targetChanged, this, [this, items](const QObject *target) { target ? hideHint() : leave(items); });
    drag->exec(actions, defaultDropAction());
    hideHint();
}

/// Another program would need the file while it is dragged, before anybody knows whether it is wanted there.
void SiteTree::leave(const QList<SiteItem> &items)
{
    if (items.first().kind == SiteItem::Kind::Instance)
        return hideHint();
    showHint({Deed::Nothing, tr("To other programs goes no drag: Download... (Ctrl+D) makes a file of it.")}, viewport()->rect().center());
}

void SiteTree::dragEnterEvent(QDragEnterEvent *event)
{
    const bool own = event->mimeData()->hasFormat(QLatin1StringView(siteItemsType));
    // Asked for once: another program answers.
    m_files = own ? QList<QUrl>() : event->mimeData()->urls();
    lookForFolders();
    if (own || !m_files.isEmpty())
        event->accept();
    else
        event->ignore();
}

/// Until that is known, none is taken for one: what is done with it finds out.
void SiteTree::lookForFolders()
{
    m_folders.clear();
    if (m_files.isEmpty())
        return;
    const auto look = [files = m_files](const Context &) -> Result<QSet<QString>> { return foldersIn(files); };
    inBackground<QSet<QString>>(this, look, [this](const Result<QSet<QString>> &folders) { m_folders = folders.value_or(QSet<QString>()); });
}

void SiteTree::dragMoveEvent(QDragMoveEvent *event)
{
    const DropPlan plan = planFor(event);
    showHint(plan, event->position().toPoint());
    if (!plan.possible())
        return event->ignore();
    // "Copy" shows the plus sign at the cursor: the source keeps what it has.
    event->setDropAction(plan.deed == Deed::Migrate && !plan.keepSource ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
}

void SiteTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    hideHint();
    event->accept();
}

void SiteTree::dropEvent(QDropEvent *event)
{
    const DropPlan plan = planFor(event);
    hideHint();
    if (!plan.possible())
        return event->ignore();
    // Nothing is to be removed from a model by the view that began the drag.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (m_files.isEmpty())
        return Q_EMIT dropped(plan, itemsIn(event->mimeData()));
    QStringList paths;
    for (const QUrl &file : std::as_const(m_files))
        paths.append(file.toLocalFile());
    Q_EMIT filesDropped(plan, paths);
}

void SiteTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_lit)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
}

void SiteTree::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

}  // namespace trescca
