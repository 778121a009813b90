/**
 * 轨迹: the track of a patrol as recorded, how much of the reach it covers, and what speaks against it. Pure functions of
 * their arguments; nothing here decides whether somebody did his duty.
 */
@NullMarked
package org.lingxing.tracks;

import org.jspecify.annotations.NullMarked;
