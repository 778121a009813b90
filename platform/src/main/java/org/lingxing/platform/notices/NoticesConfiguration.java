package org.lingxing.platform.notices;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, NoticesSettings.class})
class NoticesConfiguration {}
