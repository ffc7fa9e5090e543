import type { Child, FC } from 'hono/jsx';
import { common } from './wording/common.ja.ts';

/** The rows of a list, each an `li`; or that there are none. */
export const Rows: FC<{ children: readonly Child[] }> = ({ children }) =>
  children.length === 0 ? <p class="nothing">{common.nothing}</p> : <ol class="rows">{children}</ol>;
