package io.plimsoll.api.usecase.work;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Is there only where this process has the role of a worker. */
@ConditionalOnExpression("'${plimsoll.roles:auth,web,worker}'.contains('worker')")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnlyInWorkers {}
