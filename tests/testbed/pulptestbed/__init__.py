# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real primary and a real secondary Pulp 3 server on loopback, and upstreams for them to sync from.

Standard library only: the scripts run on the distribution's Python before anything is installed.
"""
