import { CalendarDays, CircleDot, Users } from "lucide-react";
import type { Gallery } from "#ui/gallery/gallery.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Facts } from "#ui/kit/Facts.tsx";
import { Nav, NavItem, NavPerson } from "#ui/kit/Nav.tsx";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { Columns, Screen, SideSection, WindowFrame } from "#ui/kit/ScreenFrame.tsx";
import { Tabs } from "#ui/kit/Tabs.tsx";
import styles from "./ScreenFrame.gallery.module.css";

const nav = (
  <Nav
    label="Main"
    name="Stepdown"
    foot={<NavPerson name="Jordan Alvarez" roleName="Therapist, LADC I" locks="Locks in 10 min" />}
  >
    <NavItem href="#today" icon={<CalendarDays />} name="Today" count={7} />
    <NavItem href="#clients" icon={<Users />} name="Clients" aria-current="page" />
    <NavItem href="#groups" icon={<CircleDot />} name="Groups" count={0} />
  </Nav>
);

const side = (
  <SideSection title="May be told">
    <Facts facts={[{ term: "Ana", detail: "Attendance and plan" }]} />
  </SideSection>
);

export const gallery: Gallery = {
  "three columns": () => (
    <div className={styles.window}>
      <WindowFrame nav={nav}>
        <Screen
          head={
            <PageHead
              title="Relapse prevention"
              facts={["Tuesday 24 November, 9:00–12:00", "10 here, 2 absent"]}
              actions={<Button look="primary">Sign 7 ready notes</Button>}
            />
          }
        >
          <Columns start={<h2>The group, once</h2>} side={side} sideLabel="Last note">
            <p>A row for each member.</p>
          </Columns>
        </Screen>
      </WindowFrame>
    </div>
  ),
  tabs: () => (
    <div className={styles.window}>
      <Screen head={<PageHead title="Rosa Bautista" facts={["IOP since 25 August, day 92", "J. Alvarez"]} />}>
        <Tabs
          label="Chart"
          tabs={[
            { id: "overview", name: "Overview" },
            { id: "notes", name: "Notes", count: 38 },
          ]}
          value="overview"
          onChange={() => {}}
        >
          <Columns side={side} sideLabel="May be told">
            <p>Her course.</p>
          </Columns>
        </Tabs>
      </Screen>
    </div>
  ),
};
