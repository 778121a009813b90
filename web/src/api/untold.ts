/**
 * Answers whose shape the platform does not publish, or not in full, by method and path: what rules ask and give is written
 * by the rules themselves, the content of an extraction depends on its kind, and what the platform says of itself is put
 * together by its modules. Each feature adds its own, where it tells their shapes.
 */
export interface Untold {}
