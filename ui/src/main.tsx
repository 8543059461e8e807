import "#ui/kit/tokens.css";
import "#ui/kit/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#ui/app/App.tsx";
import { speakAsBefore } from "#ui/text/spoken.ts";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");
speakAsBefore();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
