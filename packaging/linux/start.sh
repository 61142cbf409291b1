#!/bin/sh
# For a stick formatted as FAT, on which no program may be started: `sh start.sh`, with the same words as kitbag.
here=$(cd "$(dirname "$0")" && pwd)
if [ -x "$here/kitbag" ]; then exec "$here/kitbag" "$@"; fi
for loader in /lib64/ld-linux-x86-64.so.2 /lib/ld-linux-aarch64.so.1; do
  if [ -x "$loader" ]; then exec "$loader" "$here/kitbag" "$@"; fi
done
echo "Kitbag cannot be started from here. Copy its folder to this computer." >&2
exit 3
