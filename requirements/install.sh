#!/bin/sh
# Makes .venv from requirements/base.txt, which the product runs on, or from requirements/dev.txt,
# which holds the tools as well: install.sh base|dev [python]. Does nothing when it is made already.
# The copies inside .venv are written last, so that an interrupted installation is done again.
set -eu

kind=$1
same() { cmp -s "requirements/$1.txt" ".venv/made-from-$1.txt"; }
if same "$kind" && .venv/bin/python -c '' 2>/dev/null; then exit 0; fi

python=
for name in "${2:-python3}" python3.14 python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$name
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 or newer is needed (PYTHON=/path/to/python3.11 names another one)." >&2
    exit 1
fi
if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    echo "Making .venv with $("$python" --version)."
    if ! "$python" -m venv --clear .venv; then
        echo "Python cannot make an environment; on Debian: apt-get install python3-venv" >&2
        exit 1
    fi
fi
echo "Installing requirements/$kind.txt into .venv (one or two minutes, the first time only)."
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-input \
    --require-hashes --requirement "requirements/$kind.txt"
cp "requirements/$kind.txt" ".venv/made-from-$kind.txt"
# What the tools were made from holds the product's own too.
if [ "$kind" = dev ]; then cp requirements/base.txt .venv/made-from-base.txt; fi
