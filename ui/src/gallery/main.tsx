import "#ui/kit/tokens.css";
import "#ui/kit/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { GalleryPage } from "#ui/gallery/GalleryPage.tsx";

const place = document.getElementById("root");
if (!place) throw new Error("gallery.html has no #root");
createRoot(place).render(
  <StrictMode>
    <GalleryPage />
  </StrictMode>,
);
