import { createLink } from "@tanstack/react-router";
import { NavItem } from "#ui/kit/Nav.tsx";

/** An item of the navigation that leads to a route and knows when one is there. */
export const NavLink = createLink(NavItem);
