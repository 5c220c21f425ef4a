"""Companies, elements and other things with names that come near to each other, and common given names."""

THINGS = """
Adobe/アドビ, Airbnb/エアビーアンドビー, Alibaba/アリババ/阿里巴巴, Alphabet/アルファベット, Amazon/アマゾン, AMD,
Anthropic/アンソロピック, Apple/アップル, Asus/エイスース, Baidu/バイドゥ/百度, Bing/ビング, Boeing/ボーイング,
Bosch/ボッシュ, ByteDance/バイトダンス, Canon/キヤノン, ChatGPT/チャットGPT, Cisco/シスコ, Dell/デル,
DeepL/ディープエル, DeepMind/ディープマインド, DeepSeek/ディープシーク, Disney/ディズニー, eBay/イーベイ,
Ericsson/エリクソン, Facebook/フェイスブック, Fujitsu/富士通, Google/グーグル, Honda/ホンダ, Hyundai/ヒョンデ, IBM,
Instagram/インスタグラム, Intel/インテル, Kodak/コダック, Lenovo/レノボ, LinkedIn/リンクトイン, Mastodon/マストドン,
Mazda/マツダ, Micron/マイクロン, Microsoft/マイクロソフト, Mistral/ミストラル, Motorola/モトローラ, Mozilla/モジラ,
Netflix/ネットフリックス, Netscape/ネットスケープ, Nikon/ニコン, Nintendo/任天堂, Nissan/日産, Nokia/ノキア,
Nvidia/エヌビディア, OpenAI/オープンAI, OpenAL, Oracle/オラクル, PayPal/ペイパル, Palantir/パランティア,
Panasonic/パナソニック, Pixar/ピクサー, Qualcomm/クアルコム, Reddit/レディット, Roche/ロシュ,
Salesforce/セールスフォース, Samsung/サムスン, Siemens/シーメンス, Slack/スラック, SoftBank/ソフトバンク,
SolarCity/ソーラーシティ, Sony/ソニー, SpaceX/スペースX, Spotify/スポティファイ, Starlink/スターリンク,
Stripe/ストライプ, Subaru/スバル, Suzuki/スズキ, Tencent/テンセント, Tesco/テスコ, Tesla/テスラ,
TikTok/ティックトック, Toyota/トヨタ/トヨタ自動車, TSMC, Twitch/ツイッチ, Twitter/ツイッター, Uber/ウーバー,
Volkswagen/フォルクスワーゲン, Volvo/ボルボ, Walmart/ウォルマート, WhatsApp/ワッツアップ, Wikipedia/ウィキペディア,
Wikimedia/ウィキメディア, Wiktionary/ウィクショナリー, Xiaomi/シャオミ, Xerox/ゼロックス, Yahoo/ヤフー,
YouTube/ユーチューブ, Zoom/ズーム, hydrogen/水素, helium/ヘリウム, lithium/リチウム, beryllium/ベリリウム,
boron/ホウ素, carbon/炭素, nitrogen/窒素, oxygen/酸素, fluorine/フッ素, neon/ネオン, sodium/ナトリウム,
magnesium/マグネシウム, manganese/マンガン, aluminium/aluminum/アルミニウム, silicon/ケイ素, phosphorus/リン,
sulfur/sulphur/硫黄, chlorine/塩素, argon/アルゴン, potassium/カリウム, calcium/カルシウム, titanium/チタン,
vanadium/バナジウム, chromium/クロム, iron/鉄, cobalt/コバルト, nickel/ニッケル, copper/銅, zinc/亜鉛,
gallium/ガリウム, germanium/ゲルマニウム, selenium/セレン, bromine/臭素, krypton/クリプトン, rubidium/ルビジウム,
strontium/ストロンチウム, yttrium/イットリウム, ytterbium/イッテルビウム, terbium/テルビウム, erbium/エルビウム,
zirconium/ジルコニウム, niobium/ニオブ, neodymium/ネオジム, ruthenium/ルテニウム, rhenium/レニウム, rhodium/ロジウム,
radium/ラジウム, radon/ラドン, palladium/パラジウム, silver/銀, cadmium/カドミウム, indium/インジウム,
iridium/イリジウム, tin/スズ, tellurium/テルル, thallium/タリウム, thulium/ツリウム, thorium/トリウム, iodine/ヨウ素,
xenon/キセノン, cesium/caesium/セシウム, cerium/セリウム, barium/バリウム, tungsten/タングステン,
platinum/白金/プラチナ, gold/金, mercury/水銀, lead/鉛, uranium/ウラン, plutonium/プルトニウム, polonium/ポロニウム,
hafnium/ハフニウム, holmium/ホルミウム, scandium/スカンジウム, Mercury/水星, Venus/金星, Earth/地球, Mars/火星,
World_War_I/World_War_One/First_World_War/第一次世界大戦/WWI/WW1,
World_War_II/World_War_Two/Second_World_War/第二次世界大戦/WWII/WW2,
縄文時代/Jomon_period/じょうもんじだい, 弥生時代/Yayoi_period/やよいじだい, 古墳時代/Kofun_period/こふんじだい,
飛鳥時代/Asuka_period/あすかじだい, 奈良時代/Nara_period/ならじだい, 平安時代/Heian_period/へいあんじだい,
鎌倉時代/Kamakura_period/かまくらじだい, 室町時代/Muromachi_period/むろまちじだい, 戦国時代/せんごくじだい,
安土桃山時代/Azuchi-Momoyama_period/あづちももやまじだい, 江戸時代/Edo_period/えどじだい,
明治時代/Meiji_period/Meiji_era/めいじじだい, 大正時代/Taisho_period/Taisho_era/たいしょうじだい,
昭和時代/Showa_period/Showa_era/しょうわじだい, 平成時代/Heisei_era/へいせいじだい, 令和時代/Reiwa_era/れいわじだい,
Jupiter/木星, Saturn/土星, Uranus/天王星, Neptune/海王星, Pluto/冥王星
"""
"""As with places."""

CONFUSED = """
Inter, インテリ, プログラム, プログラマ, プログラマー, プログラミング, methane, ethane, ethene, ethyne, propane,
propene, propyne, butane, butene, pentane, hexane, heptane, octane, decane, benzene, toluene, methanol, ethanol,
propanol, butanol, phenol, glycerol, glucose, glucagon, glycogen, galactose, fructose, sucrose, sucrase, lactose,
lactase, maltose, maltase, amylose, amylase, cellulose, cellulase, nitrate, nitrite, nitride, sulfate, sulfite,
sulfide, phosphate, phosphite, phosphide, chlorate, chlorite, chloride, bromide, bromate, iodide, iodate, carbonate,
carbonite, carbide, adenine, adenosine, guanine, guanosine, thymine, thymidine, thiamine, cytosine, cytidine, uracil,
uridine, arginine, asparagine, aspartate, glutamine, glutamate, glycine, lysine, leucine, isoleucine, valine,
alanine, tyrosine, cysteine, cystine, creatine, creatinine, keratin, carotene, carnitine, dopamine, epinephrine,
ephedrine, mitosis, meiosis, stalactite, stalagmite, meteorite, meteoroid, meteor, anthracite, andesite, granite,
graphite, magnetite, magnesite, hematite, haematite, calcite, dolomite, biotite, bauxite, ammonia, ammonium,
aluminium, alumina, silica, silicon, silicone, amnesia, aphasia, artery, arteriole, ureter, urethra, ilium, ileum,
perineum, peritoneum, prostate, prostrate, trachea, tracheid, affect, effect, principal, principle, stationary,
stationery, complement, compliment, emigrant, immigrant, emigration, immigration, antigen, antibody, genotype,
phenotype, monarchy, anarchy, democracy, demography, astronomy, astrology, ecology, economy, geology, geography,
biology, geometry, capital, capitol, council, counsel, desert, dessert, allusion, illusion, elicit, illicit, eminent,
imminent, ingenious, ingenuous, moral, morale, personal, personnel, concave, convex, latitude, longitude, altitude,
attitude, aptitude, amplitude, refraction, reflection, diffraction, fission, fusion, infection, inflection, import,
export, induction, deduction, intranet, internet, interstate, intrastate, inductive, deductive, objective,
subjective, symphony, sympathy, empathy, apathy, organ, organism, orange, origin, angel, angle, ballad, ballet,
ballot, bullet, casual, causal, martial, marital, trail, trial, united, untied, convection, conviction, adsorption,
absorption, immersion, emersion, sacred, scared, conversation, conservation, quiet, quite,
sixteen, sixty, sixteenth, sixtieth, seventeen, seventeenth, seventieth, eighteen, eighteenth, eightieth, nineteen,
nineteenth, ninetieth, thirteenth, thirtieth, fourteenth, fifteenth, fiftieth, fourth, fortieth,
precession, procession, prescribe, proscribe, prescription, proscription, collusion, collision, interment,
internment, mediation, meditation, medication, stimulate, simulate, stimulation, simulation, corporal, corporeal,
confirmation, conformation, deprivation, depravation, exercise, exorcise, discrete, discreet, vocation, vacation,
creation, cremation, ablation, ablution, expiration, expiation, preposition, proposition, ordinance, ordnance,
insulation, isolation, insolation, structure, stricture, adoption, adaptation, symmetry, asymmetry, mortal, Sonny,
Confucius, Mencius,
Cicero, Caesar, Stalin, Stanley, Lenin, Lennon, Marx, Marks, Manet, Monet, Monte, Mozart, Beethoven, Roosevelt,
Copernicus, Ptolemy, Plato, Pluto, Platon, Socrates, Sophocles, Isocrates, Hippocrates, Aristotle, Aristophanes,
Euclid, Euler, Pythagoras, Protagoras, Tacitus, Augustus, Augustine, Hannibal, Hamilcar, Tolstoy, Trotsky, Dvorak,
Dovrak, Brahms, Brahma, Bach, Bartók, Darwin, Dawkins, Newton, Norton, Hubble, Herschel, Halley, Galle, Kepler,
Kessler, Faraday, Fermi, Fermat, Pascal, Lavoisier, Mendel, Mendeleev, Mandela, Mendelssohn, Merkel, Markle,
Thatcher, Churchill, Gandhi, Ghandi_Peak, Nehru, Nero, Lincoln, Johnson, Jonson, Jackson, Jefferson, Truman, Trump,
Obama, Osama, Biden, Bohr, Boyle, Bayes, Planck, Franck, Rutherford, Heisenberg, Schrödinger, Vespucci, Vespasian,
goggle, googol, googles, Gogol, ゴーグル, ツイスター, スイッチャー, アイランド, アイスバーグ, マイクロフト,
マイクロフォン, マイクロソフトウェア, アルファベータ, メタン, エタン, エテン, エチン, エチレン, アセチレン, プロパン,
プロペン, プロピン, ブタン, ブテン, ペンタン, ヘキサン, メタノール, エタノール, プロパノール, グルコース, グルカゴン,
グリコーゲン, グリセリン, ガラクトース, フルクトース, スクロース, スクラーゼ, ラクトース, ラクターゼ, マルトース,
マルターゼ, セルロース, セルラーゼ, アミロース, アミラーゼ, アデニン, アデノシン, グアニン, グアノシン, チミン,
チミジン, チアミン, シトシン, シチジン, アラニン, アルギニン, アスパラギン, グルタミン, グリシン, カロテン, ケラチン,
クレアチン, クレアチニン, ドーパミン, マルクス, マルコス, レーニン, レノン, スターリン, スタンリー, スタリオン, マネ,
モネ, プラトン, プルトン, ソクラテス, ソフォクレス, ヒポクラテス, アリストテレス, アリストファネス, ピタゴラス,
プロタゴラス, コペルニクス, メンデル, メンデレーエフ, マンデラ, メンデルスゾーン, トルストイ, トロツキー, ナポリ,
ナポレオン, カエサル, キケロ, ボーア, ボイル, フェルミ, フェルマー, ケプラー, クーロン, クローン, ガリレイ, ガリレオ,
オバマ, オサマ, ジャクソン, ジョンソン, ジェファソン, トランプ, トルーマン
"""
"""Names and words that a slip might turn into each other, but that nobody should take for one."""

GIVEN_NAMES = """
Adam/アダム, Adrian/エイドリアン, Adriana/アドリアナ, Alan/Allan/Allen/アラン, Albert/アルバート, Alberta,
Alexander/アレクサンダー, Alexandra/アレクサンドラ, Alice/アリス, Alicia/アリシア, Andrew/アンドリュー,
Andrea/アンドレア, Anna/アンナ, Anne/Ann/アン, Anthony/Antony/アンソニー, Antonio/アントニオ, Antonia/アントニア,
Arthur/アーサー, Benjamin/ベンジャミン, Bernard/バーナード, Brian/Bryan/ブライアン, Brain, Carl/Karl/カール,
Carla/カーラ, Caroline/キャロライン, Carolina/カロリナ, Catherine/Katherine/Kathryn/キャサリン, Charles/チャールズ,
Charlie/チャーリー, Charlotte/シャーロット, Christian/クリスチャン, Christina/クリスティーナ,
Christine/クリスティーン, Christopher/クリストファー, Daniel/ダニエル, Danielle/ダニエラ/Daniela,
David/デイビッド/デビッド, Davis/デイビス, Dennis/デニス, Denise/デニーズ, Diana/ダイアナ, Diane/ダイアン,
Donald/ドナルド, Ronald/ロナルド, Roland/ローランド, Edward/エドワード, Edwin/エドウィン, Edwina,
Elisabeth/Elizabeth/エリザベス, Emil/エミール, Emile, Emily/エミリー, Emilia/エミリア, Eric/Erik/エリック,
Erica/Erika/エリカ, Ernest/アーネスト, Ernst/エルンスト, Eugene/ユージン, Felix/フェリックス, Francis/フランシス,
Frances, Francisco/フランシスコ, Frank/フランク, Franz/フランツ, Frederick/Frederic/フレデリック, Gabriel/ガブリエル,
Gabrielle/Gabriela/ガブリエラ, George/ジョージ, Georgia/ジョージア, Georges/ジョルジュ, Gerald/ジェラルド,
Gerard/ジェラード, Gilbert/ギルバート, Gordon/ゴードン, Harold/ハロルド, Harald/ハラルド, Harry/ハリー, Helen/ヘレン,
Helena/ヘレナ, Henry/ヘンリー, Henri/アンリ, Herbert/ハーバート, Robert/ロバート, Roberta/ロベルタ, Roberto/ロベルト,
Isaac/アイザック, Isabel/イザベル, Isabella/イザベラ, Jack/ジャック, Jacques, Jacob/ジェイコブ,
James/ジェームズ/ジェームス, Jane/ジェーン, Janet/ジャネット, Jean/ジーン, Dean/ディーン, Jeffrey/ジェフリー,
Jennifer/ジェニファー, Jessica/ジェシカ, Jesse, Joan/ジョーン, Johan/ヨハン/Johann, Johanna/ヨハンナ,
Johannes/ヨハネス, John/Jon/ジョン, Jonathan/ジョナサン, Joseph/ジョセフ, Josephine/ジョゼフィーヌ, Joshua/ジョシュア,
Juan/フアン, Julia/ジュリア, Julian/ジュリアン, Juliana, Julie/ジュリー, Juliet/ジュリエット, Julius/ユリウス,
Karen/カレン, Kevin/ケビン, Larry/ラリー, Laura/ローラ, Lauren/ローレン, Lawrence/Laurence/ローレンス, Leon/レオン,
Leonard/レナード, Leonardo/レオナルド, Lewis/ルイス, Louis/ルイ, Louise/ルイーズ, Lucas/ルーカス, Lucia/ルチア,
Lucy/ルーシー, Luke/ルーク, Manuel/マニュエル, Manuela/マヌエラ, Marc/Mark/マーク, Marco/マルコ, Marcos/マルコス,
Marcus/マーカス, Margaret/マーガレット, Maria/マリア, Marie/マリー, Mario/マリオ, Marion/マリオン, Marian,
Marilyn/マリリン, Martha/マーサ, Martin/マーティン, Martina/マルティナ, Mary/メアリー/メアリ, Matthew/マシュー,
Maurice/モーリス, Max/マックス, Michael/マイケル, Michel/ミシェル, Michelle, Mitchell/ミッチェル, Miguel/ミゲル,
Nancy/ナンシー, Nathan/ネイサン, Nicholas/Nicolas/ニコラス, Nicole/ニコール, Nicola/Nikola/ニコラ, Oliver/オリバー,
Olivia/オリビア, Oscar/オスカー, Patrick/パトリック, Patricia/パトリシア, Paul/ポール, Paula/ポーラ,
Pauline/ポーリーン, Peter/ピーター, Petra, Philip/Phillip/フィリップ, Philippa, Rachel/レイチェル, Ralph/ラルフ,
Raymond/レイモンド, Rebecca/レベッカ, Richard/リチャード, Roger/ロジャー, Roman, Rosa/ローザ, Rose/ローズ,
Rudolf/ルドルフ, Russell/ラッセル, Samantha/サマンサ, Samuel/サミュエル, Sandra/サンドラ, Sara/Sarah/サラ,
Sean/Shaun/ショーン, Simon/サイモン, Simone/シモーヌ, Sophia/Sofia/ソフィア, Sophie/ソフィー, Stella/ステラ,
Stephen/Steven/スティーブン/スティーヴン, Stephanie/ステファニー, Steve/スティーブ, Stuart/Stewart/スチュアート,
Susan/スーザン, Susanna/スザンナ, Theodore/セオドア, Theodor/テオドール, Theresa/Teresa/テレサ, Thomas/トーマス,
Timothy/ティモシー, Tony/トニー, Valerie/バレリー, Valentin/バレンティン, Valentina/バレンティナ, Victor/ビクター,
Victoria/ビクトリア, Vincent/ビンセント, Virginia/バージニア, Walter/ウォルター, Warren/ウォーレン,
William/ウィリアム, Williams/ウィリアムズ, Wilhelm/ヴィルヘルム, Ludwig/ルートヴィヒ, Wolfgang/ヴォルフガング,
Urbain/ユルバン, Urban/アーバン
"""
"""A slip from one of these into another is another person, unless the two stand together."""

FAMILY_NAMES = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 清水
山崎 森 池田 橋本 阿部 安倍 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田
西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山
高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井
千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 飯田 菊池 西川
小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村
川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大島 吉岡 小池 浅井 荒木 大久保 熊谷 野田 川村 田辺 松村 岩本 菅 岸
岸田 石破 麻生 鳩山 小泉 田代 黒田 孫 三木谷 柳井 豊田 本庄 湯川 朝永 川端 大江 夏目 芥川 太宰 三島 織田 豊臣 徳川 源
平 足利 明智 上杉 伊達 真田 毛利 島津 西郷 福沢 福澤 渋沢 津田 北里 勝 近松 井原 与謝野 正岡 宮沢 谷崎 志賀 大隈 板垣
岩倉 木戸 高杉 黒澤 手塚 北条 大谷 羽生 錦織 大坂
"""
"""Japanese family names that are often met."""
