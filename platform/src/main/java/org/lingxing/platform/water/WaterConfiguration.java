package org.lingxing.platform.water;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What can be set about water. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaterSettings.class)
class WaterConfiguration {}
