/** Stands in for `express`, which Bolt's receiver for it imports; ours is a Hono route. */
export default function express(): never {
  throw new Error('express is not part of this Worker.');
}
export const Router = express;
