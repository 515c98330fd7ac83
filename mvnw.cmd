@rem Runs the Maven committed in .mvn\ on a machine that has a JDK and no Maven; see mvnw for why.
@rem Written without a Windows machine at hand: not tested.
@echo off
setlocal
if not "%DISCERN_MVN%"=="" (
  call "%DISCERN_MVN%" %*
  exit /b
)
set "NAME=apache-maven-3.9.16"
set "ARCHIVE=%~dp0.mvn\%NAME%-bin.zip"
if "%MAVEN_USER_HOME%"=="" set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
for /f "usebackq tokens=1" %%h in ("%ARCHIVE%.sha512") do set "EXPECTED=%%h"
set "DIST=%MAVEN_USER_HOME%\wrapper\dists\%NAME%-bin\%EXPECTED:~0,16%"
if exist "%DIST%\%NAME%\bin\mvn.cmd" goto run

set "JAR=jar"
if not "%JAVA_HOME%"=="" set "JAR=%JAVA_HOME%\bin\jar"
set "ACTUAL="
for /f "skip=1 tokens=1" %%h in ('certutil -hashfile "%ARCHIVE%" SHA512') do if not defined ACTUAL set "ACTUAL=%%h"
if /i not "%ACTUAL%"=="%EXPECTED%" (
  echo mvnw: %ARCHIVE% does not have the SHA-512 noted in %ARCHIVE%.sha512 1>&2
  exit /b 1
)
set "NEW=%DIST%.%RANDOM%%RANDOM%"
mkdir "%NEW%" || exit /b 1
pushd "%NEW%"
"%JAR%" -xf "%ARCHIVE%" || (
  popd
  echo mvnw: cannot unpack %ARCHIVE%: is a JDK, version 17 or newer, installed? 1>&2
  exit /b 1
)
popd
move "%NEW%" "%DIST%" >nul || rmdir /s /q "%NEW%"

:run
call "%DIST%\%NAME%\bin\mvn.cmd" %*
exit /b
