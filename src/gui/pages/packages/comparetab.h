// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "ports/versionservice.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace pulpit::gui {

/// Compares the packages of two versions: of one repository, of a repository on two servers, or of two repositories.
class CompareTab final : public QWidget
{
    Q_OBJECT
public:
    CompareTab(const PageContext &context, QWidget *parent);
    /// Puts the latest versions of two repositories beside each other; compares at once unless they are the same one,
    /// of which versions are to be chosen first.
    void choose(RepositoryId first, RepositoryId second);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Side
    {
        QComboBox *server = nullptr;
        QComboBox *repository = nullptr;
        QComboBox *version = nullptr;
        QLabel *heading = nullptr;
        QListWidget *list = nullptr;
        int round = 0; ///< of reading its versions
    };
    QWidget *makeSide(int side, const QString &title);
    void use();
    void fillServers();
    void fillRepositories(int side);
    void readVersions(int side);
    void listVersions(int side);
    bool putIn(int side, RepositoryId id);
    void chooseWanted();
    void compare();
    void show(const ports::VersionDifference &difference);
    void clearResult(const QString &text);
    [[nodiscard]] ports::VersionSide sideOf(int side) const;
    [[nodiscard]] QString nameOf(int side, int number) const;

    PageContext m_context;
    Side m_sides[2];
    int m_round = 0;
    bool m_isUsed = false; ///< was shown, or asked to compare
    std::optional<std::pair<RepositoryId, RepositoryId>> m_wanted; ///< until the fleet was read
    QPushButton *m_compare;
    QLabel *m_result;
};

} // namespace pulpit::gui
