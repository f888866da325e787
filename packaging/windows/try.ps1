# The Windows packages on a real Windows: installed without a window, used, removed. Not yet run.
#   packaging/windows/try.ps1 FOLDER-OF-PACKAGES
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = "Stop"

function Invoke-Program([string]$Program, [string[]]$Arguments) {
    $ran = Start-Process -FilePath $Program -ArgumentList $Arguments -Wait -PassThru -NoNewWindow
    if ($ran.ExitCode -ne 0) { throw "$Program $Arguments ended with $($ran.ExitCode)" }
}

function Test-Program([string]$Place) {
    Invoke-Program "$Place\stet.exe" "verify", "resources\demo"
    Invoke-Program "$Place\stet.exe" "render", "resources\demo\_posts\2024-07-27-harbour-cargo.md", "-o", "page.html"
}

$setup = (Get-ChildItem -Recurse $Folder -Filter *-setup.exe).FullName
$package = (Get-ChildItem -Recurse $Folder -Filter *.msi).FullName
$ours = "$env:LOCALAPPDATA\Programs\Stet"
$everybodys = "$env:ProgramFiles\Stet"

foreach ($trial in @(@($ours), @($everybodys, "/AllUsers"))) {
    $place = $trial[0]
    Invoke-Program $setup (@("/S") + $trial[1..9])
    Test-Program $place
    # The uninstaller runs as a copy of itself; `_?=` keeps it here, so that its end is waited for.
    Invoke-Program "$place\uninstall.exe" "/S", "_?=$place"
    if (Test-Path "$place\python.exe") { throw "$place is left" }
}

Invoke-Program "msiexec.exe" "/i", "`"$package`"", "/qn"
Test-Program $everybodys
Invoke-Program "msiexec.exe" "/x", "`"$package`"", "/qn"
if (Test-Path "$everybodys\python.exe") { throw "$everybodys is left" }
