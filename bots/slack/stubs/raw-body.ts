/** Stands in for `raw-body`, which Bolt's receivers for Node import; ours reads the body itself. */
export default function rawBody(): never {
  throw new Error('raw-body is not part of this Worker.');
}
