; The setup of Stet for Windows 10 and 11, 64 bit. Built by packaging/build.py, which gives the names in ${…}.
;   stet-setup.exe             for this user, no administrator needed
;   stet-setup.exe /AllUsers   for everybody on this machine; started by an administrator
;   /S                         without a window       /D=C:\FOLDER   into another folder; the last option, no quotes
; Ends with 0; 1 when the user stopped it; 2 when it could not be done; 3 when Stet is open.
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh
!include "${ENTRIES}"

Name "Stet ${VERSION}"
OutFile "${TARGET}"
RequestExecutionLevel user
SetCompressor ${COMPRESSOR}
!if "${COMPRESSOR}" == "/SOLID lzma"
  SetCompressorDictSize 64
!endif
SetDateSave off
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 ProductName "Stet"
VIAddVersionKey /LANG=1033 FileDescription "Stet setup"
VIAddVersionKey /LANG=1033 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1033 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1033 LegalCopyright "Stet contributors, MIT"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Stet"
!define KIND "Stet.Post"
!define MUI_ICON "${TREE}/stet.ico"
!define MUI_UNICON "${TREE}/stet.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\stetw.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Korean
LangString OPEN ${LANG_ENGLISH} "Stet is open. Close its windows, then start the setup again."
LangString OPEN ${LANG_KOREAN} "Stet이 열려 있습니다. 창을 모두 닫은 뒤 설치 프로그램을 다시 실행하십시오."
LangString REFUSED ${LANG_ENGLISH} "To install for all users, start the setup as an administrator."
LangString REFUSED ${LANG_KOREAN} "모든 사용자용으로 설치하려면 관리자 권한으로 실행하십시오."
LangString TOO_OLD ${LANG_ENGLISH} "Stet needs a 64-bit Windows."
LangString TOO_OLD ${LANG_KOREAN} "Stet은 64비트 Windows에서만 실행됩니다."
LangString KIND_NAME ${LANG_ENGLISH} "Markdown post"
LangString KIND_NAME ${LANG_KOREAN} "마크다운 기사"

Var AllUsers

; Where the setup, or the uninstaller, works: for whom, and on the registry as 64-bit programs see it.
!macro ForWhom UN
Function ${UN}ForWhom
  SetRegView 64
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd

; Says so and ends when a program of an earlier version runs: its files cannot be replaced.
Function ${UN}RefuseWhileOpen
  ${If} ${FileExists} "$INSTDIR\python311.dll"
    ClearErrors
    FileOpen $0 "$INSTDIR\python311.dll" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(OPEN)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro ForWhom ""
!insertmacro ForWhom "un."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${If} ${Errors}
    StrCpy $AllUsers 0
  ${Else}
    StrCpy $AllUsers 1
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(REFUSED)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${EndIf}
  Call ForWhom
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\Stet"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Stet"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  Call RefuseWhileOpen
  ; An upgrade: what an earlier version has in our folders, and this one has not, must not stay.
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${TREE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort
  ${EndIf}
  SetOutPath "$DOCUMENTS" ; the folder in which the shortcut's program starts
  CreateShortcut "$SMPROGRAMS\Stet.lnk" "$INSTDIR\stetw.exe" "" "$INSTDIR\stet.ico"
  SetOutPath "$INSTDIR"

  ; Offered for Markdown, beside whatever opens it now; never taken.
  WriteRegStr SHCTX "Software\Classes\${KIND}" "" "$(KIND_NAME)"
  WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\stet.ico"
  WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open" "FriendlyAppName" "Stet"
  WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\stetw.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\.md\OpenWithProgids" "${KIND}" ""
  WriteRegStr SHCTX "Software\Classes\.markdown\OpenWithProgids" "${KIND}" ""

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Stet"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\stet.ico"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "Stet contributors"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.onInit
  ; It was installed for whoever's list of programs names this folder.
  SetRegView 64
  StrCpy $AllUsers 0
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $AllUsers 1
  ${EndIf}
  Call un.ForWhom
FunctionEnd

Section Uninstall
  Call un.RefuseWhileOpen
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of anybody else is in it
  Delete "$SMPROGRAMS\Stet.lnk"
  DeleteRegKey SHCTX "Software\Classes\${KIND}"
  DeleteRegValue SHCTX "Software\Classes\.md\OpenWithProgids" "${KIND}"
  DeleteRegValue SHCTX "Software\Classes\.markdown\OpenWithProgids" "${KIND}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
