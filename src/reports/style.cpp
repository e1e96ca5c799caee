// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/html.h"

namespace pulpit::reports::html {

// The colours are those of the console, so that a report and a window are recognised as the same thing.
QString styleSheet()
{
    return QString::fromUtf8(R"css(
:root{color-scheme:light dark;--bg:#f4f6f9;--card:#fff;--line:#dfe4ec;--text:#172033;--muted:#5d6980;--accent:#1f5fbf;
--ok:#1c7c3f;--ok-soft:#cfe8d6;--warn:#8a5a00;--warn-soft:#fdf0d5;--warn-fill:#e0a526;--bad:#b3261e;--bad-soft:#fbe4e2;--unknown:#6b7585;--unknown-soft:#e9ecf1;--median:#3b7ddd;--same:#9dcfad}
@media (prefers-color-scheme:dark){:root{--bg:#12161d;--card:#1a2029;--line:#2c3542;--text:#e6eaf1;--muted:#9aa6b8;--accent:#7fb0ff;
--ok:#5cc486;--ok-soft:#1d3a2a;--warn:#f0bd5b;--warn-soft:#3a2f16;--warn-fill:#c98f1e;--bad:#ff8d84;--bad-soft:#432220;--unknown:#9aa6b8;--unknown-soft:#262e3a;--median:#5b93e6;--same:#38774f}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3.5rem}
body{margin:0;background:var(--bg);color:var(--text);font:14px/1.5 Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,header .in,nav .in{max-width:1120px;margin:0 auto;padding:0 20px}
header{background:var(--card);padding:22px 0 14px}
h1{font-size:22px;line-height:1.25;margin:0;font-weight:650;letter-spacing:-.01em}
h2{font-size:16px;margin:0;font-weight:650}
h3{font-size:14px;margin:0;font-weight:600;overflow-wrap:anywhere}
.sub,.muted{color:var(--muted)}
.sub{margin:4px 0 0}
nav{position:sticky;top:0;z-index:2;background:var(--card);border-bottom:1px solid var(--line)}
nav .in{display:flex;gap:4px;overflow-x:auto}
nav a{color:var(--muted);text-decoration:none;padding:9px 11px;white-space:nowrap;border-bottom:2px solid transparent}
nav a:hover,nav a:focus-visible{color:var(--accent);border-bottom-color:var(--accent)}
nav .n{background:var(--unknown-soft);border-radius:9px;padding:0 7px;margin-left:5px;font-size:12px}
section{margin:22px 0 0}
.head{display:flex;align-items:baseline;gap:10px;margin:0 0 9px}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px}
.pad{padding:14px 16px}
.tiles{display:grid;grid-template-columns:repeat(5,1fr);gap:12px}
.tile{padding:13px 15px;border-top:3px solid var(--line)}
.tile b{display:block;font-size:27px;line-height:1.25;font-weight:650;font-variant-numeric:tabular-nums}
.tile small,.small{font-size:12.5px;color:var(--muted)}
.tile.ok{border-top-color:var(--ok)}.tile.warn{border-top-color:var(--warn-fill)}.tile.bad{border-top-color:var(--bad)}.tile.unknown{border-top-color:var(--unknown)}.tile.clock{border-top-color:var(--accent)}
.tile.zero{border-top-color:var(--line)}.tile.zero b{color:var(--muted)}
.icon{width:14px;height:14px;vertical-align:-2px;margin-right:6px;flex:none}
.icon.ok{color:var(--ok)}.icon.warn{color:var(--warn)}.icon.bad{color:var(--bad)}.icon.unknown,.icon.none{color:var(--unknown)}.icon.clock{color:var(--accent)}
.two{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.servers{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:12px}
.server.away{border-left:3px solid var(--bad)}
.server dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin:9px 0 0}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
.bar{display:flex;height:8px;border-radius:4px;overflow:hidden;background:var(--unknown-soft);margin:10px 0 4px;gap:1px}
.bar i{display:block;min-width:3px}.bar .ok{background:var(--ok)}.bar .warn{background:var(--warn-fill)}.bar .bad{background:var(--bad)}.bar .unknown{background:var(--unknown)}.bar .none{background:var(--line)}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:500;color:var(--muted);font-size:12.5px;padding:8px 10px;border-bottom:1px solid var(--line);white-space:nowrap}
td{padding:7px 10px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
tbody tr:last-child td{border-bottom:0}
td.num,th.num{text-align:right;white-space:nowrap}
td.keep{white-space:nowrap}
tr.bad td:first-child{box-shadow:inset 3px 0 var(--bad)}tr.warn td:first-child{box-shadow:inset 3px 0 var(--warn-fill)}tr.unknown td:first-child{box-shadow:inset 3px 0 var(--unknown)}
.plus{color:var(--ok)}.minus{color:var(--bad)}
.failure{padding:12px 16px;border-bottom:1px solid var(--line)}
.failure:last-child{border-bottom:0}
.failure p{margin:5px 0 0}
.failure .top{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}.failure .top .icon{margin-right:-3px}
.tag{font-size:12px;border-radius:9px;padding:1px 9px;background:var(--bad-soft);color:var(--bad);white-space:nowrap}
.tag.warn{background:var(--warn-soft);color:var(--warn)}.tag.calm{background:var(--unknown-soft);color:var(--muted)}
pre{margin:7px 0 0;padding:8px 11px;background:var(--bg);border:1px solid var(--line);border-radius:6px;font:12px/1.45 "JetBrains Mono",Consolas,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere;max-height:12em;overflow:auto}
.note{padding:10px 16px;color:var(--muted);border-top:1px solid var(--line)}
.calm{display:flex;align-items:center;padding:13px 16px;color:var(--muted)}
svg.chart{display:block;width:100%;height:auto}
.chart text{fill:var(--muted);font-size:11px}.chart .grid{stroke:var(--line);stroke-width:1}
.chart .same{fill:var(--same)}.chart .changed{fill:var(--ok)}.chart .failed{fill:var(--bad)}.chart .other{fill:var(--unknown)}
.chart .p50{stroke:var(--median);fill:none;stroke-width:2}.chart .p95{stroke:var(--warn-fill);fill:none;stroke-width:2;stroke-dasharray:5 3}
.chart .d50{fill:var(--median)}.chart .d95{fill:var(--warn-fill)}
.level{vertical-align:middle;margin-right:4px}.level .rest{fill:var(--line)}.level .ok{fill:var(--ok)}.level .failed{fill:var(--bad)}.level .mark{fill:var(--text)}
.chart .ok{fill:var(--ok)}.chart .warn{fill:var(--warn-fill)}
.names{margin:4px 0 0;padding:0 0 0 22px}.names li{overflow-wrap:anywhere}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0 0;font-size:12.5px;color:var(--muted)}
.legend i{display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px;vertical-align:-1px}
.legend .same{background:var(--same)}.legend .changed{background:var(--ok)}.legend .median{background:var(--median)}.legend .failed{background:var(--bad)}.legend .other{background:var(--unknown)}.legend .amber{background:var(--warn-fill)}
footer{max-width:1120px;margin:26px auto;padding:0 20px;color:var(--muted);font-size:12.5px}
@media screen and (max-width:820px){.tiles{grid-template-columns:repeat(2,1fr)}.two{grid-template-columns:1fr}.wide{overflow-x:auto}}
@media print{@page{size:A4;margin:14mm 12mm}
:root{color-scheme:light;--bg:#fff;--card:#fff;--line:#cfd6e0;--text:#111;--muted:#4d5768;--accent:#1f5fbf;--ok:#1c7c3f;--warn:#7a4f00;--warn-soft:#fdf0d5;--warn-fill:#e0a526;--bad:#b3261e;--bad-soft:#fbe4e2;--unknown:#6b7585;--unknown-soft:#e9ecf1;--median:#3b7ddd;--same:#9dcfad}
body{font-size:10.5px}main,header .in,footer{padding:0;max-width:none}header{padding:0 0 8px}nav{display:none}h1{font-size:18px}h2{font-size:13px}h3{font-size:11.5px}
.tile b{font-size:19px}.tile small,.small,.legend,th,.tag{font-size:9.5px}td,th{padding:4px 6px}
.tile,.server,.failure,tr,.chart{break-inside:avoid}.head{break-after:avoid}thead{display:table-header-group}pre{max-height:none;font-size:9px;overflow:visible}
.servers{grid-template-columns:repeat(3,1fr)}.tile,.pad{padding:8px 10px}table{font-size:9.5px}section{margin-top:14px}#repositories td:nth-child(2){min-width:30mm}}
)css");
}

QString iconSet()
{
    return QString::fromUtf8(
        R"svg(<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>
<symbol id="i-ok" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.6 8.3l2.3 2.3 4.5-4.8" fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></symbol>
<symbol id="i-warn" viewBox="0 0 16 16"><path d="M8 1.4 15.2 14H.8z" fill="currentColor" stroke="currentColor" stroke-width="1.2" stroke-linejoin="round"/><path d="M8 6v4M8 11.9v.3" stroke="#fff" stroke-width="1.7" stroke-linecap="round"/></symbol>
<symbol id="i-bad" viewBox="0 0 16 16"><path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor"/><path d="M5.6 5.6l4.8 4.8m0-4.8-4.8 4.8" stroke="#fff" stroke-width="1.7" stroke-linecap="round"/></symbol>
<symbol id="i-unknown" viewBox="0 0 16 16"><rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M2 9 9 2M2 14 14 2M7 14l7-7" stroke="currentColor" stroke-width="1.2"/></symbol>
<symbol id="i-none" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/></symbol>
<symbol id="i-clock" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 4.5V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/></symbol>
</defs></svg>)svg");
}

} // namespace pulpit::reports::html
