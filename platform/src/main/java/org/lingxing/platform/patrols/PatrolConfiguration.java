package org.lingxing.platform.patrols;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What can be set about patrols. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PatrolSettings.class)
class PatrolConfiguration {}
