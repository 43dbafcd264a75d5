"""The few rules that Qt needs beside a palette, by object name or dynamic property."""

from __future__ import annotations

from nnstudio.ui.theme import Theme, px


def style_sheet(theme: Theme) -> str:
    """Rules for the parts that a palette cannot reach; lengths grow with the text."""
    t, focus = theme, 2 if theme.is_strong else 1
    left, down = px(10) + 1 - focus, px(5) + 1 - focus
    knob, groove, bar = px(12), px(4), px(10)
    return f"""
    QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
        padding: 4px; }}
    QMainWindow::separator {{ width: 8px; height: 8px; background: transparent; }}
    QMainWindow::separator:hover {{ background: {t.line}; }}
    #panelTitle {{ background: {t.panel}; border: 1px solid {t.line}; border-bottom: none;
        border-top-left-radius: 7px; border-top-right-radius: 7px; }}
    #panelBody {{ background: {t.panel}; border: 1px solid {t.line}; border-top: none;
        border-bottom-left-radius: 7px; border-bottom-right-radius: 7px; }}
    #banner {{ background: {t.panel}; border: 1px solid {t.accent}; border-radius: 7px; }}
    #doctorLine {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 7px; }}
    #offer {{ background: transparent; }}
    #card {{ background: {t.panel}; border: 1px solid {t.control}; border-radius: 8px; }}
    #commandList {{ background: transparent; border: none; }}
    #cardState {{ background: {t.chosen}; color: {t.text}; border-radius: 6px;
        padding: 1px 6px; }}
    QLabel[muted="true"] {{ color: {t.muted}; }}
    QLabel[warning="true"] {{ color: {t.warning}; }}
    QToolButton[link="true"] {{ color: {t.accent}; border: none; background: transparent;
        padding: 2px 4px; border-radius: 4px; }}
    QToolButton[link="true"]:hover {{ background: {t.chosen}; color: {t.text}; }}
    QToolButton[link="true"]:focus {{ border: {focus}px solid {t.accent}; }}
    QToolButton[link="true"]:disabled {{ color: {t.control}; }}
    QToolButton[link="true"]::menu-indicator {{ image: none; width: 0; }}
    QPushButton[quiet="true"], QToolButton[quiet="true"] {{ background: {t.panel};
        color: {t.text}; border: 1px solid {t.line}; border-radius: 6px;
        padding: {px(5)}px {px(10)}px; }}
    QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover {{ background: {t.raised};
        border-color: {t.control}; }}
    QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus {{
        border: {focus}px solid {t.accent}; padding: {down}px {left}px; }}
    QPushButton[quiet="true"]:disabled, QToolButton[quiet="true"]:disabled {{ color: {t.control}; }}
    QToolButton[quiet="true"]::menu-indicator {{ image: none; width: 0; }}
    QPushButton[stage="true"] {{ border-radius: 10px; padding: {px(2)}px {px(10)}px; }}
    QPushButton[stage="true"]:checked {{ background: {t.chosen}; color: {t.text};
        border-color: {t.accent}; font-weight: 600; }}
    QPushButton[stage="true"]:focus {{ border: 1px solid {t.text}; }}
    QScrollArea[stop="true"], QTextBrowser {{ border: 1px solid transparent; border-radius: 4px; }}
    QScrollArea[stop="true"]:focus, QTextBrowser:focus {{ border: 1px solid {t.accent}; }}
    QPushButton[primary="true"], QToolButton[primary="true"] {{ background: {t.accent};
        color: {t.accent_text}; border: 1px solid {t.accent}; border-radius: 6px;
        padding: {px(5)}px {px(16)}px; font-weight: 600; }}
    QPushButton[primary="true"]:disabled {{ background: {t.raised}; color: {t.muted};
        border-color: {t.line}; }}
    QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus {{
        border: 4px double {t.accent_text}; padding: {px(5) - 3}px {px(16) - 3}px; }}
    QStatusBar {{ background: {t.panel}; border-top: 1px solid {t.line}; color: {t.muted}; }}
    QStatusBar::item {{ border: none; }}
    QMenuBar {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
    QMenuBar::item {{ padding: {px(4)}px {px(10)}px; background: transparent; color: {t.text}; }}
    QMenuBar::item:selected {{ background: {t.chosen}; color: {t.text}; border-radius: 4px; }}
    QToolBar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line};
        padding: 6px 8px; spacing: 6px; }}
    QLineEdit[field="true"], QAbstractSpinBox[field="true"] {{ background: {t.panel};
        color: {t.text}; border: 1px solid {t.control}; border-radius: 5px; padding: 2px 5px; }}
    QLineEdit[field="true"]:disabled, QAbstractSpinBox[field="true"]:disabled {{
        color: {t.control}; }}
    QLineEdit[field="true"]:focus, QAbstractSpinBox[field="true"]:focus {{
        border: {focus}px solid {t.accent}; padding: {3 - focus}px {6 - focus}px; }}
    QAbstractSpinBox[field="true"]::up-button, QAbstractSpinBox[field="true"]::down-button {{
        width: 0; border: none; }}
    QSlider:horizontal {{ min-height: {knob + 6}px; }}
    QSlider::groove:horizontal {{ height: {groove}px; border-radius: 2px; background: {t.line}; }}
    QSlider::sub-page:horizontal {{ border-radius: 2px; background: {t.positive}; }}
    QSlider::handle:horizontal {{ width: {knob}px; height: {knob}px;
        margin: {-(knob + 2 - groove) // 2}px 0; border-radius: {knob // 2 + 1}px;
        border: 1px solid {t.panel}; background: {t.accent}; }}
    QSlider::handle:horizontal:focus {{ border-color: {t.text}; }}
    QTableCornerButton::section {{ background: {t.raised}; border: none;
        border-bottom: 1px solid {t.line}; }}
    QScrollBar {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: {bar}px; }}
    QScrollBar:horizontal {{ height: {bar}px; }}
    QScrollBar::handle {{ background: {t.control}; border-radius: 3px; margin: 2px;
        min-width: 24px; min-height: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    {_strong(t) if t.is_strong else ""}
    """


def _strong(t: Theme) -> str:
    """Outlines that Qt draws too faintly for high contrast, and which tab is in front."""
    return f"""
    QTabBar::tab {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line};
        padding: {px(4)}px {px(10)}px; }}
    QTabBar::tab:selected {{ background: {t.chosen}; border: 2px solid {t.accent}; }}
    QMenu {{ border: 1px solid {t.line}; }}
    """
