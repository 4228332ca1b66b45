/** The organisations that subscribe: brokerages, partners, insurers. */
@NullMarked
package io.plimsoll.tenant.tenant;

import org.jspecify.annotations.NullMarked;
