#!/bin/sh
# Puts Kitbag into the menu of this user: an entry, its icons, and its file type. Nothing is copied but these, and no
# rights are needed; `sh install.sh --remove` takes them out again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}

icons() { (cd "$here/share/icons" && find hicolor -type f); }

refresh() {
  command -v update-desktop-database > /dev/null && update-desktop-database -q "$share/applications" || true
  command -v update-mime-database > /dev/null && update-mime-database "$share/mime" > /dev/null 2>&1 || true
  command -v gtk-update-icon-cache > /dev/null && gtk-update-icon-cache -qtf "$share/icons/hicolor" > /dev/null 2>&1 || true
}

if [ "${1:-}" = --remove ]; then
  rm -f "$share/applications/kitbag.desktop" "$share/mime/packages/kitbag.xml"
  icons | while read -r icon; do rm -f "$share/icons/$icon"; done
  refresh
  echo "Kitbag is out of the menu. Its folder and its records are where they were."
  exit 0
fi

mkdir -p "$share/applications" "$share/mime/packages"
# In an entry, a space in a path needs quotes, and some signs a backslash.
quoted=$(printf '%s' "$here/kitbag" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
escaped=$(printf '%s' "$quoted" | sed 's/[\\&|]/\\&/g')
plain=$(printf '%s' "$here/kitbag" | sed 's/\\/\\\\/g' | sed 's/[\\&|]/\\&/g')
sed -e "s|^Exec=@PROGRAM@|Exec=\"$escaped\"|" -e "s|^TryExec=@PROGRAM@|TryExec=$plain|" \
  "$here/share/kitbag.desktop" > "$share/applications/kitbag.desktop"
cp "$here/share/kitbag.xml" "$share/mime/packages/kitbag.xml"
icons | while read -r icon; do
  mkdir -p "$share/icons/$(dirname "$icon")"
  cp "$here/share/icons/$icon" "$share/icons/$icon"
done
refresh
echo "Kitbag is in the menu, and opens talks (.kitbag). It stays in $here; if you move it, run this again."
