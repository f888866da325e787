@echo off
rem Everything that a developer does with Stet on Windows; see README.md. Needs Python 3.11 or newer.
setlocal
set "HERE=%CD%"
cd /d "%~dp0"
set "COMMAND=%~1"
if "%COMMAND%"=="" goto usage
if "%COMMAND%"=="help" goto usage

set "REST="
shift
:gather
if "%~1"=="" goto gathered
set REST=%REST% "%~1"
shift
goto gather
:gathered

set "PY=%CD%\.venv\Scripts\python.exe"
set "STAMP=.venv\stet.stamp"
call :environment || exit /b 1

if "%COMMAND%"=="run" goto run
if "%COMMAND%"=="test" goto test
if "%COMMAND%"=="long" set "HYPOTHESIS_PROFILE=long" & "%PY%" -m pytest -m long %REST% & goto end
if "%COMMAND%"=="stet" cd /d "%HERE%" & "%PY%" -m editor %REST% & goto end
if "%COMMAND%"=="lint" "%PY%" -m ruff check %REST% & goto end
if "%COMMAND%"=="types" "%PY%" -m mypy %REST% & goto end
if "%COMMAND%"=="lock" "%PY%" scripts\lock.py %REST% & goto end
if "%COMMAND%"=="setup" exit /b 0
goto usage

:run
if not "%REST%"=="" "%PY%" -m editor %REST% & goto end
if not exist build\demo xcopy /e /i /q resources\demo build\demo >nul
"%PY%" -m editor build\demo\_posts\2024-07-27-harbour-cargo.md
goto end

:test
if not "%REST%"=="" "%PY%" -m pytest %REST% & goto end
rem What looks at the clock, beside nothing else; then all others, as many at once as there are processors.
set "FAILED=0"
"%PY%" -m pytest -m alone || set "FAILED=1"
"%PY%" -m pytest -n auto --dist loadscope -m "not long and not alone" || set "FAILED=1"
exit /b %FAILED%

:end
exit /b %ERRORLEVEL%

:environment
rem The stamp is a copy of what the environment was made from.
copy /b /y requirements-dev.txt + pyproject.toml "%TEMP%\stet.stamp" >nul
fc /b "%TEMP%\stet.stamp" "%STAMP%" >nul 2>&1 && exit /b 0
set "FOUND="
for %%P in ("py -3" python python3) do if not defined FOUND (
    %%~P -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "FOUND=%%~P"
)
if not defined FOUND (
    echo dev: Python 3.11 or newer is needed 1>&2
    exit /b 1
)
echo dev: preparing .venv ^(once; later runs start at once^) 1>&2
if not exist "%PY%" %FOUND% -m venv .venv || exit /b 1
"%PY%" -m pip install --disable-pip-version-check --quiet --require-hashes --only-binary :all: -r requirements-dev.txt || exit /b 1
"%PY%" -c "import os, pathlib, sysconfig; pathlib.Path(sysconfig.get_path('purelib'), 'stet.pth').write_text(os.getcwd(), encoding='utf-8')" || exit /b 1
rem PySide's own Python part as files, compiled once and not at every start; see editor\ui\signatures.py.
setlocal
set "SBK_EMBED=0"
"%PY%" -c "import PySide6.QtCore"
endlocal
copy /y "%TEMP%\stet.stamp" "%STAMP%" >nul
exit /b 0

:usage
echo dev run [POST...]    open the editor, on the bundled sample post if none is named
echo dev test             run all tests, as many at once as there are processors
echo dev test ARG...      run some, one after the other; the arguments go to pytest
echo dev stet ARG...      the command line: dev stet verify posts\
echo dev lint, dev types, dev long, dev lock, dev setup
exit /b 2
