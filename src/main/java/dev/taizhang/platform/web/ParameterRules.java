package dev.taizhang.platform.web;

import java.util.List;

/** The rules of a feature for its parameters. Features provide these. */
public interface ParameterRules {

    List<ParameterRule> rules();
}
