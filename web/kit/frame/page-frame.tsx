import type { ReactNode } from "react";
import { Frame, ProductName } from "./frame.tsx";

/** The frame of pages that nobody signs in to. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const product = (
    <a className="frame-product" href="/">
      <ProductName name="Intygstjänster" />
    </a>
  );
  return <Frame product={product}>{children}</Frame>;
}
