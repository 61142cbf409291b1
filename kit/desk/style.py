"""The desk's own part of the style sheet; names and measures in px at scale 1."""

DESK = """
QWidget[role="details"] { background: %(panel)s; border-left: 1px solid %(line)s; }
QWidget[role="foot"][lined="true"] { border-top: 1px solid %(line)s; }
QWidget[role="foot"] { background: %(panel)s; border-left: 1px solid %(line)s; }
QWidget[role="sidebar"] { background: %(side)s; }
QLabel[role="heading"] { font-size: 28px; font-weight: 700; }
QLabel[role="subtitle"] { font-size: 18px; color: %(text2)s; }
QLabel[role="fact"] { color: %(text2)s; }
QLabel[role="remark"] { color: %(text2)s; font-size: 16px; }
QLabel[role="remark"][tone="bad"] { color: %(red_text)s; font-weight: 600; }
QLabel[role="remark"][tone="warn"] { color: %(amber_text)s; font-weight: 600; }
QWidget[role="content"] { background: %(soft)s; border-radius: 9px; }
QLabel[role="contentHead"] { color: %(soft_text)s; font-weight: 600; font-size: 15px; }
QLabel[role="contentWords"] { color: %(soft_text)s; font-size: 15px; }
QLabel[role="foot14"] { color: %(text2)s; font-size: 14px; }
QLabel[role="barSaid"] { font-weight: 600; }
QLabel[role="barHint"] { font-size: 15px; }
QLabel[role="hero"] { font-size: 42px; font-weight: 700; }
QLabel[role="number"] { font-size: 28px; font-weight: 700; color: %(main)s; }
QLabel[role="keys"] { color: %(text)s; font-weight: 600; }
QLabel[role="small15"] { font-size: 15px; }
QLineEdit[wrong="true"], QLineEdit[wrong="true"]:focus { border: 2px solid %(red_text)s; padding: 0 11px; }
QLabel[role="path"] { color: %(text2)s; font-size: 15px; }
#faults { background: %(amber)s; border: 1px solid %(line)s; border-radius: 9px; }
#faults[tone="bad"] { background: %(red)s; }
#faults QLabel { color: %(amber_text)s; }
#faults[tone="bad"] QLabel { color: %(red_text)s; }
QLabel[role="faultHead"] { font-weight: 700; }
QLabel[role="faultWhere"] { font-weight: 600; font-size: 15px; }
QLabel[role="faultSaid"], QLabel[role="faultHint"] { font-size: 15px; }
QPushButton[role="fold"] { background: transparent; border: none; min-height: 28px; padding: 0 6px;
  color: %(amber_text)s; }
QPushButton[role="fold"][tone="bad"] { color: %(red_text)s; }
QWidget[role="segments"] { background: %(side)s; border: 1px solid %(line)s; border-radius: 9px; }
QPushButton[role="segment"] { background: transparent; border: none; border-radius: 7px; min-height: 36px;
  padding: 0 14px; color: %(text2)s; }
QPushButton[role="segment"]:hover { color: %(text)s; }
QPushButton[role="segment"]:checked { background: %(raised)s; color: %(text)s; }
QWidget[role="picker"] { background: %(panel)s; border: 1px solid %(edge)s; border-radius: 9px; }
QWidget[role="picker"][typing="true"] { border: 2px solid %(main)s; }
QWidget[role="picker"] QPushButton { min-width: 42px; padding: 0; min-height: 44px; }
QWidget[role="picker"] QSpinBox { background: transparent; border: none; font-size: 22px; font-weight: 600; padding: 0;
  min-height: 44px; }
QWidget[role="picker"] QSpinBox:focus { border: none; padding: 0; }
QPushButton[role="present"] { background: %(main)s; color: %(on_main)s; border: none; border-radius: 9px;
  min-height: 68px; font-size: 25px; font-weight: 700; }
QPushButton[role="present"][low="true"] { min-height: 46px; font-size: 20px; }
QPushButton[role="present"]:hover { background: %(main_hover)s; }
QPushButton[role="present"]:pressed { background: %(main_pressed)s; padding-top: 2px; }
QPushButton[role="present"]:disabled { background: %(soft)s; color: %(text2)s; }
QDateEdit { background: %(panel)s; border: 1px solid %(edge)s; border-radius: 9px; }
QDateEdit:focus { border: 2px solid %(main)s; }
QDateEdit QLineEdit, QDateEdit QLineEdit:focus { background: transparent; border: none; padding: 0; min-height: 0; }
QDateEdit::up-button, QDateEdit::down-button { width: 0; }
QPushButton[role="beside"] { min-height: 66px; font-size: 17px; padding: 0 14px; }
QPushButton[role="beside"][low="true"] { min-height: 44px; font-size: 16px; }
QPushButton[role="square"] { padding: 0; }
QPushButton[role="go"] { background: %(main)s; color: %(on_main)s; border: none; min-height: 60px;
  font-size: 20px; font-weight: 700; padding: 0 28px; }
QPushButton[role="go"][low="true"] { min-height: 44px; }
QPushButton[role="go"]:hover { background: %(main_hover)s; }
QPushButton[role="go"]:pressed { background: %(main_pressed)s; }
QPushButton[role="go"]:disabled { background: %(soft)s; color: %(text2)s; }
QPushButton[role="keycap"] { min-height: 32px; padding: 0 12px; font-size: 15px; }
QComboBox { padding-left: 44px; }
QComboBox:focus { padding-left: 43px; }
QComboBox[plain="true"] { padding-left: 13px; }
QComboBox::down-arrow { image: none; }
QLineEdit { placeholder-text-color: %(text2)s; }
QListView { background: transparent; border: none; outline: none; }
QDialog QTreeView, QDialog QListView { background: %(panel)s; border: 1px solid %(line)s; }
QDialog QComboBox, QDialog QComboBox:focus { padding-left: 13px; }
QDialog QToolButton { padding: 6px; }
QHeaderView, QHeaderView::section { background: %(side)s; color: %(text2)s; border: none; padding: 4px; }
QMenu { background: %(raised)s; border: 1px solid %(edge)s; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: 6px; }
QMenu::item:selected { background: %(soft)s; color: %(soft_text)s; }
QMenu::item:disabled { color: %(off)s; }
QProgressBar { background: %(side)s; border: none; border-radius: 3px; }
QProgressBar::chunk { background: %(main)s; border-radius: 3px; }
QWidget[role="checkrow"] { border-top: 1px solid %(line)s; }
QWidget[role="checkrow"][first="true"] { border-top: none; }
QWidget[role="checkrow"][tone="warn"] { background: %(amber)s; }
QWidget[role="checkrow"][tone="bad"] { background: %(red)s; }
QWidget[role="checkrow"][tone="warn"] QLabel[role="strong"], QWidget[role="checkrow"][tone="warn"] QLabel[role=""]
  { color: %(amber_text)s; }
QPlainTextEdit[role="keybox"] { background: %(panel)s; border: 2px dashed %(edge)s; border-radius: 9px; }
QPlainTextEdit[role="keybox"]:focus { border: 2px solid %(main)s; }
QScrollArea[role="page"] { background: %(bg)s; }
"""
