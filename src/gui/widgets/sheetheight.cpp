// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/sheetheight.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace pulpit::gui {

namespace {

class RoomKeeper final : public QObject
{
public:
    explicit RoomKeeper(QDialog *dialog)
        : QObject(dialog)
        , m_dialog(dialog)
    {
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
            grow();
        return QObject::eventFilter(watched, event);
    }

private:
    void grow()
    {
        QLayout *layout = m_dialog->layout();
        if (!layout || !layout->hasHeightForWidth() || m_isGrowing)
            return;
        const int wanted = std::min(layout->totalMinimumHeightForWidth(m_dialog->width()),
                                    m_dialog->screen()->availableGeometry().height());
        if (m_dialog->height() >= wanted)
            return;
        m_isGrowing = true;
        m_dialog->resize(m_dialog->width(), wanted);
        m_isGrowing = false;
    }

    QDialog *m_dialog;
    bool m_isGrowing = false; // its own resizing is an event, too
};

} // namespace

void keepRoom(QDialog *dialog)
{
    dialog->installEventFilter(new RoomKeeper(dialog));
}

} // namespace pulpit::gui
