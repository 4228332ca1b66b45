/** Lists that others publish, as documents: files, directories and archives of bounded length. */
@NullMarked
package io.plimsoll.collect.feed;

import org.jspecify.annotations.NullMarked;
