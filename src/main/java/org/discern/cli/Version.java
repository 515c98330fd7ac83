package org.discern.cli;

import picocli.CommandLine.IVersionProvider;

/** The version this jar was built as. */
final class Version implements IVersionProvider {

  Version() {}

  @Override
  public String[] getVersion() {
    return new String[] {"discern " + current()};
  }

  static String current() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
