import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Threshold } from "#ui/kit/Threshold.tsx";

const pages = import.meta.glob<string>("/index.html", { query: "?raw", import: "default", eager: true });

test("the steps stay where index.html drew them before the page was read", () => {
  const { container } = render(<Threshold title="Harbor IOP">The way in</Threshold>);
  const steps = new DOMParser().parseFromString(pages["/index.html"] ?? "", "text/html").querySelector("#root > svg");
  expect(steps).not.toBeNull();
  expect(container.querySelector("svg")?.outerHTML).toBe(steps?.outerHTML);
});
