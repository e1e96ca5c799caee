// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/consolefixture.h"
#include "gui/dialogs/addserverdialog.h"
#include "gui/dialogs/newsyncdialog.h"
#include "gui/pages/configuration/renamesheet.h"
#include "gui/pages/fleet/mutesheet.h"
#include "gui/pages/packages/bannedtab.h"
#include "gui/pages/packages/emergencydialog.h"
#include "gui/pages/reports/reportschedulesdialog.h"
#include "gui/pages/reports/targetsdialog.h"
#include "gui/pages/repositories/addrepositorydialog.h"
#include "gui/pages/repositories/editdialog.h"
#include "gui/pages/snapshots/cutovertab.h"
#include "gui/pages/snapshots/snapshotdialogs.h"
#include "gui/shell/pages.h"

#include <functional>

/// Every sheet of the console that asks for something, opened without its page.
namespace pulpit::test {

using namespace Qt::StringLiterals;

inline gui::PageContext contextOf(ConsoleFixture &f)
{
    return {f.engine, f.reader, f.console->feed(), f.prompter, f.window(), u"tester"_s, f.console->preferences()};
}

inline domain::Finding someFinding()
{
    domain::Finding finding;
    finding.id = u"failed-sync/eu-1/ext-debian"_s;
    finding.rule = u"failed-sync"_s;
    finding.what = u"ext-debian failed"_s;
    return finding;
}

using OpenForm = std::function<QWidget *(ConsoleFixture &)>;

inline QDialog *shown(QDialog *dialog)
{
    dialog->open();
    return dialog;
}

inline const QList<std::pair<QString, OpenForm>> &everyForm()
{
    static const QList<std::pair<QString, OpenForm>> all = {
        {u"addServer"_s,
         [](ConsoleFixture &f) {
             f.window().addServer();
             return f.window().findChild<gui::AddServerDialog *>();
         }},
        {u"newSync"_s,
         [](ConsoleFixture &f) {
             f.window().newSync({}, {});
             return f.window().findChild<gui::NewSyncDialog *>();
         }},
        {u"addRepository"_s,
         [](ConsoleFixture &f) { return shown(new gui::AddRepositoryDialog(contextOf(f), {}, &f.window())); }},
        {u"editRepositories"_s,
         [](ConsoleFixture &f) {
             return shown(
                 new gui::EditDialog(contextOf(f), gui::EditDialog::What::Remote, {}, u"rpm"_s, 2, &f.window()));
         }},
        {u"reportSchedule"_s,
         [](ConsoleFixture &f) { return shown(new gui::ReportSchedulesDialog(contextOf(f), &f.window())); }},
        {u"reportTargets"_s,
         [](ConsoleFixture &f) { return shown(new gui::TargetsDialog(contextOf(f), {}, {}, &f.window())); }},
        {u"mute"_s, [](ConsoleFixture &f) { return shown(new gui::MuteSheet(someFinding(), &f.window())); }},
        {u"rename"_s, [](ConsoleFixture &f) { return shown(new gui::RenameSheet(u"nightly"_s, 3, &f.window())); }},
        {u"createSnapshot"_s,
         [](ConsoleFixture &f) { return shown(new gui::CreateSnapshotDialog(contextOf(f), {}, &f.window())); }},
        {u"switchSnapshot"_s,
         [](ConsoleFixture &f) {
             return shown(new gui::SwitchSnapshotDialog(contextOf(f), u"2026-10"_s, {}, &f.window()));
         }},
        {u"expireSnapshots"_s,
         [](ConsoleFixture &f) { return shown(new gui::ExpireSnapshotsDialog(contextOf(f), {}, &f.window())); }},
        {u"cutOver"_s,
         [](ConsoleFixture &f) -> QWidget * {
             auto *tab = new gui::CutOverTab(contextOf(f), f.window().page(gui::pageid::kSnapshots));
             f.window().open({gui::pageid::kSnapshots, {}});
             tab->resize(1100, 640);
             tab->show();
             return tab;
         }},
    };
    return all;
}

} // namespace pulpit::test
