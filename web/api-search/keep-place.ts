/** Lets the link to the other language lead to the same place on the page, which its address alone does not say. */
export function keepPlace(link: HTMLAnchorElement): void {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}
