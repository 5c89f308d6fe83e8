/** The public portal: what everybody may see without an account. */
export function Portal() {
  return <main>阳光抽查</main>;
}
