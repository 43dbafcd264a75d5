<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>01-a-neuron</name>
    <message>
        <source>A brain thinks with billions of nerve cells. Each one listens to others, makes up its mind, and passes something on. A neural network is made after that idea.</source>
        <translation>大脑用几百亿个神经细胞思考。每个细胞倾听别的细胞，自己拿主意，再把消息传下去。神经网络就是照着这个想法做的。</translation>
    </message>
    <message>
        <source>A greater bias is added to every sum, whoever asks.</source>
        <translation>无论谁来请求，每个和都会加上更大的偏置。</translation>
    </message>
    <message>
        <source>A network of such neurons</source>
        <translation>由这样的神经元组成的网络</translation>
    </message>
    <message>
        <source>A neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>A neuron takes three steps. It weighs each input: input times weight. It adds the products up, and the bias too. Then it decides how much of the sum to let through; the function that does so is called its activation.</source>
        <translation>一个神经元走三步。先给每个输入加权：输入乘以权重。再把这些乘积连同偏置一起加起来。然后决定让这个和通过多少；做这件事的函数叫作激活函数。</translation>
    </message>
    <message>
        <source>A weight can grow</source>
        <translation>权重会增长</translation>
    </message>
    <message>
        <source>All that comes in runs together in the body. Where the long fibre begins it is decided: if enough came together, the cell fires; else nothing happens.</source>
        <translation>传进来的一切都汇集到细胞体。在长纤维开始的地方做出决定：如果汇集得足够多，细胞就发放冲动；否则什么也不发生。</translation>
    </message>
    <message>
        <source>Click Tom, the neuron o1, to open its card, and follow its three steps.</source>
        <translation>点击 Tom，也就是神经元 o1，打开它的卡片，跟着看它的三步。</translation>
    </message>
    <message>
        <source>Click h1 to open its card, and look for its threshold.</source>
        <translation>点击 h1 打开它的卡片，找到它的阈值。</translation>
    </message>
    <message>
        <source>Click the number on Jackie&apos;s line, w3, to open its card.</source>
        <translation>点击 Jackie 连线上的数字 w3，打开它的卡片。</translation>
    </message>
    <message>
        <source>Click the row Jackie alone in the table. Then raise b1, and nothing else, until o1 says more than {asked}.</source>
        <translation>点击表格里的 Jackie alone 这一行。然后只调高 b1，别的都不动，直到 o1 大于 {asked}。</translation>
    </message>
    <message>
        <source>Double-click b1, under Tom, and try a number that is not as far below zero.</source>
        <translation>双击 Tom 下方的 b1，试一个不那么负的数。</translation>
    </message>
    <message>
        <source>Double-click the number on Jackie&apos;s line, type the new one, and press Enter.</source>
        <translation>双击 Jackie 连线上的数字，输入新的数，再按 Enter。</translation>
    </message>
    <message>
        <source>Follow the fibre to its far end.</source>
        <translation>沿着纤维一直走到尽头：那里是轴突末梢。</translation>
    </message>
    <message>
        <source>From the nerve cell and Tom&apos;s friends to weights, bias and threshold.</source>
        <translation>从神经细胞和 Tom 的朋友们，到权重、偏置和阈值。</translation>
    </message>
    <message>
        <source>Henderson and Alice are close to him: a weight of {tom_henderson} each. Jackie is a colleague whom he hardly knows: her weight is {tom_jackie}.</source>
        <translation>Henderson 和 Alice 同他很亲近：权重都是 {tom_henderson}。Jackie 是他几乎不认识的同事：她的权重是 {tom_jackie}。</translation>
    </message>
    <message>
        <source>Here is the network of this course. It sees the weight and the height of four people and shall say who is a woman. Its neurons are Toms, all of them: they weigh, add a bias, and decide.</source>
        <translation>这就是本课程的网络。它看到四个人的体重和身高，要说出谁是女性。它的神经元个个都是 Tom：加权，加上偏置，再做决定。</translation>
    </message>
    <message>
        <source>How readily Tom helps</source>
        <translation>Tom 有多乐意帮忙</translation>
    </message>
    <message>
        <source>It is minus b1. The card of h1 says it, and b1 stands under h1 in the diagram.</source>
        <translation>它是 b1 的相反数。h1 的卡片上写着，网络图里 h1 下方也有 b1。</translation>
    </message>
    <message>
        <source>It is the lowest of the three lines, and the thinnest. Its label begins with w3.</source>
        <translation>它是三条连线中最下面、也最细的一条。它的标签以 w3 开头。</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle. The line about the threshold stands low on the card.</source>
        <translation>它是中间两个圆形神经元里上面的那个。说阈值的那一行在卡片靠下的地方。</translation>
    </message>
    <message>
        <source>It lies between the round body and the long fibre.</source>
        <translation>它在圆圆的细胞体和长纤维之间，叫作轴丘。</translation>
    </message>
    <message>
        <source>Jackie and Tom work together for a year, and come to rely on each other. Her weight grows. Nobody wrote a new rule into Tom&apos;s head: one number changed, and he behaves differently.</source>
        <translation>Jackie 和 Tom 一起工作了一年，渐渐互相信赖。她的权重增长了。没有人往 Tom 脑子里写新规则：只是一个数变了，他的行为就不同了。</translation>
    </message>
    <message>
        <source>Jackie is still hardly known here, and when she alone asks, Tom does not help. But he can become a more helpful person altogether. That needs no closer friendship, only a lower threshold.</source>
        <translation>在这里 Tom 和 Jackie 还是不熟，只有她来请求时，Tom 不帮忙。但他可以变成一个总体上更乐于助人的人。这不需要更亲近的友谊，只需要更低的阈值。</translation>
    </message>
    <message>
        <source>Let Jackie become a friend: double-click w3 and set it to {asked}.</source>
        <translation>让 Jackie 成为朋友：双击 w3，把它设为 {asked}。</translation>
    </message>
    <message>
        <source>Look for the fine branches around the body of the cell.</source>
        <translation>找一找细胞体周围那些细细的分枝：它们叫树突。</translation>
    </message>
    <message>
        <source>Lower the threshold</source>
        <translation>降低阈值</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>什么都不变</translation>
    </message>
    <message>
        <source>Nothing has been learned yet. Weights and biases were drawn by chance.</source>
        <translation>它还什么都没有学。权重和偏置是随机抽取的。</translation>
    </message>
    <message>
        <source>Now you can read the number that a neuron decides by. When weight and height, weighed by its weights, add up to exactly the threshold, a neuron is undecided.</source>
        <translation>现在你能读出神经元据以决定的那个数了。当体重和身高按它的权重加权后，加起来正好等于阈值时，神经元就拿不定主意。</translation>
    </message>
    <message>
        <source>Press the part of the cell that listens to other cells.</source>
        <translation>点按细胞上倾听其他细胞的那个部分。</translation>
    </message>
    <message>
        <source>Press the part that decides whether the cell fires.</source>
        <translation>点按决定细胞是否发放冲动的那个部分。</translation>
    </message>
    <message>
        <source>Press the part where the message leaves for other cells.</source>
        <translation>点按消息离开、去往其他细胞的那个部分。</translation>
    </message>
    <message>
        <source>Read a threshold</source>
        <translation>读出一个阈值</translation>
    </message>
    <message>
        <source>That is all that training will ever do.</source>
        <translation>训练所做的，从来也就是这一件事。</translation>
    </message>
    <message>
        <source>The impulse runs along the axon to its many ends. One cell talks to thousands of others, but not to all equally well: some links are strong, some weak.</source>
        <translation>冲动沿着轴突跑到它的许多末端。一个细胞同成千上万个细胞说话，但并不是对谁都一样：有的联系强，有的联系弱。</translation>
    </message>
    <message>
        <source>The neuron stands on the right of the Network panel.</source>
        <translation>这个神经元在“网络”面板的右边。</translation>
    </message>
    <message>
        <source>Think of Tom as such a cell, o1 in the Network panel. On the left are three friends who may ask him for help, and each line is as wide as he listens to that friend.</source>
        <translation>把 Tom 想成这样一个细胞，也就是“网络”面板里的 o1。左边是三个可能请他帮忙的朋友，他越听谁的话，那条连线就越粗。</translation>
    </message>
    <message>
        <source>Tom helps less readily</source>
        <translation>Tom 更不乐意帮忙</translation>
    </message>
    <message>
        <source>Tom helps more readily</source>
        <translation>Tom 更乐意帮忙</translation>
    </message>
    <message>
        <source>Tom listens to his friends</source>
        <translation>Tom 听朋友们的话</translation>
    </message>
    <message>
        <source>Tom&apos;s bias is {tom_bias}. So the requests have to weigh more than {tom_threshold} in all before he rather helps than not: that is his threshold. It shifts with time, as people do.</source>
        <translation>Tom 的偏置是 {tom_bias}。所以请求加起来的分量要超过 {tom_threshold}，他才偏向于帮忙：这就是他的阈值。它会随时间移动，人也是这样。</translation>
    </message>
    <message>
        <source>Type the threshold of h1, with at least two decimals.</source>
        <translation>输入 h1 的阈值，至少写两位小数。</translation>
    </message>
    <message>
        <source>Warren McCulloch and Walter Pitts published the first neuron of this kind, on paper, in 1943.</source>
        <translation>1943 年，Warren McCulloch 和 Walter Pitts 在论文里发表了第一个这样的神经元。</translation>
    </message>
    <message>
        <source>Weigh, add, decide</source>
        <translation>加权、求和、决定</translation>
    </message>
    <message>
        <source>What happens if the bias b1 is raised?</source>
        <translation>如果把偏置 b1 调高，会怎样？</translation>
    </message>
    <message>
        <source>When Henderson alone asks, the sum is {tom_sum}, and Tom says {tom_says}: he rather helps than not.</source>
        <translation>只有 Henderson 来请求时，和是 {tom_sum}，Tom 说 {tom_says}：他偏向于帮忙。</translation>
    </message>
    <message>
        <source>Where a nerve cell listens</source>
        <translation>神经细胞在哪里倾听</translation>
    </message>
    <message>
        <source>Where it decides</source>
        <translation>它在哪里做决定</translation>
    </message>
    <message>
        <source>Where it passes it on</source>
        <translation>它在哪里传下去</translation>
    </message>
    <message>
        <source>the impulse that then runs along the fibre is carried by ions that pass through the skin of the cell. Neurotransmitters carry the message only over the gap to the next one.</source>
        <translation>随后沿纤维传播的冲动，靠的是穿过细胞膜的离子。神经递质只负责把消息带过细胞之间的间隙，交给下一个细胞。</translation>
    </message>
    <message>
        <source>the threshold of a neuron is minus its bias. The two say the same thing with opposite signs.</source>
        <translation>神经元的阈值就是偏置的相反数。两者说的是同一件事，只是符号相反。</translation>
    </message>
</context>
<context>
    <name>02-activation-functions</name>
    <message>
        <source>A ReLU neuron gets a sum below zero for every row. What can training do for it?</source>
        <translation>一个 ReLU 神经元对每一行得到的和都小于零。训练能为它做什么？</translation>
    </message>
    <message>
        <source>A mark more or less should not turn an evening upside down. So the step is made smooth: this S-shaped curve is the sigmoid. The smaller the weight, the more gently it climbs.</source>
        <translation>多一分少一分，不该让一个晚上天翻地覆。所以把台阶磨平：这条 S 形曲线就是 sigmoid。权重越小，它爬升得越平缓。</translation>
    </message>
    <message>
        <source>A place to play</source>
        <translation>一个可以玩的地方</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>All six</source>
        <translation>全部六种</translation>
    </message>
    <message>
        <source>An exam is passed at {pass_mark} points, and whoever passes is invited to dinner. The neuron takes {pass_mark} off every mark first, so that it sees zero for a mark that just passes.</source>
        <translation>考试 {pass_mark} 分及格，及格的人有晚餐吃。神经元先从每个分数里减去 {pass_mark}，这样刚好及格的分数在它看来就是零。</translation>
    </message>
    <message>
        <source>Change a real neuron</source>
        <translation>改一个真正的神经元</translation>
    </message>
    <message>
        <source>Choose ReLU and move the point to {asked} or further to the left.</source>
        <translation>选 ReLU，把点移到 {asked} 或更靠左。</translation>
    </message>
    <message>
        <source>Choose tanh and move the point to {asked} or further to the right. Look at the slope there.</source>
        <translation>选 tanh，把点移到 {asked} 或更靠右。看看那里的斜率。</translation>
    </message>
    <message>
        <source>Click the row Just below in the table, and see what o1 says.</source>
        <translation>点击表格里的 Just below 这一行，看看 o1 说什么。</translation>
    </message>
    <message>
        <source>Dinner, or no dinner</source>
        <translation>有晚餐，还是没有晚餐</translation>
    </message>
    <message>
        <source>Double-click w1 and set it to {asked}. Watch o1 while you do.</source>
        <translation>双击 w1，把它设为 {asked}。同时看着 o1。</translation>
    </message>
    <message>
        <source>Drag the point on the curve, or type the number into the field z.</source>
        <translation>拖动曲线上的点，或者把数输入到 z 框里。</translation>
    </message>
    <message>
        <source>Far to the left the sigmoid says nearly {nothing}, far to the right nearly {one}. It gets there only at infinity. In between it is as undecided as the sum is.</source>
        <translation>在很左边，sigmoid 几乎是 {nothing}；在很右边，几乎是 {one}。只有到无穷远才真正达到。在中间，和有多含糊，它就有多含糊。</translation>
    </message>
    <message>
        <source>From a pass mark to six curves, and what each is good at.</source>
        <translation>从及格线到六条曲线，以及每条曲线擅长什么。</translation>
    </message>
    <message>
        <source>Give the neuron o1 the activation tanh: press its card in the Activation panel.</source>
        <translation>给神经元 o1 换上激活函数 tanh：在“激活函数”面板里点按它的卡片。</translation>
    </message>
    <message>
        <source>It is the second row. The number in the neuron o1 changes when you click it.</source>
        <translation>它是第二行。点击它时，神经元 o1 里的数会变。</translation>
    </message>
    <message>
        <source>It learns as usual</source>
        <translation>它照常学习</translation>
    </message>
    <message>
        <source>It learns more slowly</source>
        <translation>它学得慢一些</translation>
    </message>
    <message>
        <source>Its weight is large. It decides all but like a switch: just below means no dinner at all.</source>
        <translation>它的权重很大。它的决定几乎像个开关：差一点点也没有晚餐。</translation>
    </message>
    <message>
        <source>Look at each of the six functions once: choose them one after the other.</source>
        <translation>把六种函数各看一遍：一个接一个地选。</translation>
    </message>
    <message>
        <source>Look at the lower curve, left of zero. Training moves a weight in proportion to the slope.</source>
        <translation>看下面那条曲线，零的左边。训练移动权重，是按斜率成比例的。</translation>
    </message>
    <message>
        <source>Make it fair</source>
        <translation>让它公平些</translation>
    </message>
    <message>
        <source>Nothing, its slope is zero</source>
        <translation>什么也做不了，它的斜率是零</translation>
    </message>
    <message>
        <source>Now in the network itself. A press on a card changes the layer that the panel names. What the weights meant before means something else now, so training starts again.</source>
        <translation>现在到网络里来。点按一张卡片，就改变面板上写明的那一层。权重原来的含义现在变了，所以训练要重新开始。</translation>
    </message>
    <message>
        <source>Open the activation lab: press lab in the Activation panel.</source>
        <translation>打开激活函数实验室：点按“激活函数”面板里的“实验室”。</translation>
    </message>
    <message>
        <source>ReLU is the simplest of all: what is above zero passes as it is, what is below does not pass. Its slope is easy to compute, and it does not flatten out on the right.</source>
        <translation>ReLU 最简单：零以上原样通过，零以下不让通过。它的斜率很好算，而且右边不会变平。</translation>
    </message>
    <message>
        <source>Sigmoid and tanh flatten out on both sides. ReLU, leaky ReLU and ELU let everything above zero through as it is, and differ below. Maxout weighs its inputs several times over and keeps the largest sum.</source>
        <translation>sigmoid 和 tanh 两边都变平。ReLU、leaky ReLU 和 ELU 让零以上的原样通过，零以下则各不相同。maxout 用几组权重分别加权，留下最大的那个和。</translation>
    </message>
    <message>
        <source>Sigmoid is not the only way to decide. The course knows six, and the lab shows each as a curve, with its slope below. Nothing that you do there changes your network.</source>
        <translation>sigmoid 不是做决定的唯一办法。课程里有六种，实验室把每一种画成曲线，下面是它的斜率。你在那里做什么都不会改变你的网络。</translation>
    </message>
    <message>
        <source>Silent below zero</source>
        <translation>零以下沉默</translation>
    </message>
    <message>
        <source>Squeezed on both sides</source>
        <translation>两边都被压平</translation>
    </message>
    <message>
        <source>Such a neuron is called dead. Leaky ReLU and ELU were made to prevent that: both keep a little slope on the left.</source>
        <translation>这样的神经元叫作死亡神经元。leaky ReLU 和 ELU 就是为防止它而造的：两者在左边都留了一点斜率。</translation>
    </message>
    <message>
        <source>Tanh is a sigmoid that goes from minus {one} to {one}. Far out both are flat: there the slope is nearly {nothing}, and a neuron that has almost no slope learns almost nothing.</source>
        <translation>tanh 是从负 {one} 到 {one} 的 sigmoid。离得远时两者都是平的：那里斜率几乎是 {nothing}，而几乎没有斜率的神经元几乎什么也学不到。</translation>
    </message>
    <message>
        <source>The curve goes from {nothing} to {one}, and zero is the very middle of it.</source>
        <translation>曲线从 {nothing} 到 {one}，零正好在中间。</translation>
    </message>
    <message>
        <source>The name of the function is a box with a list, beside the blue line. Begin at the top of the list.</source>
        <translation>函数的名字在蓝线旁边的下拉列表里。从列表最上面开始。</translation>
    </message>
    <message>
        <source>The number stands on the only line of the network.</source>
        <translation>这个数就在网络唯一的一条连线上。</translation>
    </message>
    <message>
        <source>The panel Activation is on the left below. The card tanh is in its upper line.</source>
        <translation>“激活函数”面板在左下方。tanh 的卡片在它的上面一排。</translation>
    </message>
    <message>
        <source>The price of silence</source>
        <translation>沉默的代价</translation>
    </message>
    <message>
        <source>The word lab stands at the top of the panel Activation, on the left below. Ctrl+Shift+A opens it too.</source>
        <translation>“实验室”三个字在左下方“激活函数”面板的顶部。按 Ctrl+Shift+A 也能打开。</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>拿不定主意</translation>
    </message>
    <message>
        <source>What does the sigmoid say when the sum is zero? Type the number.</source>
        <translation>和为零时，sigmoid 等于多少？输入这个数。</translation>
    </message>
    <message>
        <source>With a gentle curve, the two rows in the middle get nearly the same answer.</source>
        <translation>曲线平缓了，中间两行得到的答案就差不多。</translation>
    </message>
    <message>
        <source>written as it stands in books, the formula overflows for sums below about {overflow_edge}. This program computes it in a way that never does.</source>
        <translation>按书上的写法，和小于大约 {overflow_edge} 时公式会溢出。本程序用了一种绝不会溢出的算法。</translation>
    </message>
</context>
<context>
    <name>03-feedforward-by-hand</name>
    <message>
        <source>And its neighbour</source>
        <translation>还有它的邻居</translation>
    </message>
    <message>
        <source>Click h1 to open its card.</source>
        <translation>点击 h1，打开它的卡片。</translation>
    </message>
    <message>
        <source>Compare the weights that lead into h2, w3 and w4, with those of h1.</source>
        <translation>把通向 h2 的权重 w3 和 w4 同 h1 的权重比一比。</translation>
    </message>
    <message>
        <source>Feed one row through a whole network, and get every digit right.</source>
        <translation>让一行数据走过整个网络，每一位数字都算对。</translation>
    </message>
    <message>
        <source>Feedforward by hand</source>
        <translation>手算前向传播</translation>
    </message>
    <message>
        <source>First step: weigh and add. The first weight is {hand_w1} and meets {hand_x1}; the second is {hand_w2} and meets {hand_x2}; the bias adds nothing.</source>
        <translation>第一步：加权，求和。第一个权重 {hand_w1} 遇上 {hand_x1}；第二个权重 {hand_w2} 遇上 {hand_x2}；偏置什么也不加。</translation>
    </message>
    <message>
        <source>If the answer is too low for a row, the step makes it higher. A wrong guess costs nothing: read why, and try the next question.</source>
        <translation>如果某一行的答案太低，这一步就会让它变高。猜错没有任何代价：读一读原因，再试下一题。</translation>
    </message>
    <message>
        <source>It is the sigmoid of the sum. The card of h1 shows the formula with the numbers, and the circle shows the result.</source>
        <translation>它是这个和的 sigmoid。h1 的卡片上有代入数字的公式，圆圈里是结果。</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle.</source>
        <translation>它是中间两个圆形神经元里上面的那个。</translation>
    </message>
    <message>
        <source>Less than h1</source>
        <translation>比 h1 小</translation>
    </message>
    <message>
        <source>Let it be explained</source>
        <translation>让它解释</translation>
    </message>
    <message>
        <source>More than h1</source>
        <translation>比 h1 大</translation>
    </message>
    <message>
        <source>Next is below the formula. Below it stands how many steps there are.</source>
        <translation>“下一步”在公式下面。再下面写着一共有多少步。</translation>
    </message>
    <message>
        <source>Nothing new happens in the last layer: weigh, add, activate. What comes out here is the answer of the whole network.</source>
        <translation>最后一层没有什么新东西：加权、求和、激活。从这里出来的就是整个网络的答案。</translation>
    </message>
    <message>
        <source>Now your own network</source>
        <translation>现在看你自己的网络</translation>
    </message>
    <message>
        <source>One neuron is left, o1. It is fed by the other two, as they are fed by the row. The program can show each of these steps with the numbers in the formula.</source>
        <translation>还剩一个神经元 o1。另外两个喂给它数据，正如这一行喂给它们。程序能把每一步都代入数字、写成公式给你看。</translation>
    </message>
    <message>
        <source>One row goes in</source>
        <translation>一行数据进去</translation>
    </message>
    <message>
        <source>Open the explanation: press explain this step, under the network.</source>
        <translation>打开解释：点按网络下方的“解释这一步”。</translation>
    </message>
    <message>
        <source>Press Next until the stage Forward is at its end.</source>
        <translation>一直按“下一步”，直到“前向”这个阶段结束。</translation>
    </message>
    <message>
        <source>Press predict a step, under the network, and foresee one step of training.</source>
        <translation>点按网络下方的“预测一步”，预见一步训练。</translation>
    </message>
    <message>
        <source>Second step: the activation. Put the sum into the sigmoid: one divided by one plus e to the minus z.</source>
        <translation>第二步：激活函数。把和放进 sigmoid：一除以（一加 e 的负 z 次方）。</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>一步一步来</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>The first steps are yours: h1 and h2. Then comes o1, where the answers of both are weighed by w5 and w6.</source>
        <translation>前面几步你做过了：h1 和 h2。接着是 o1，在那里两者的答案由 w5 和 w6 加权。</translation>
    </message>
    <message>
        <source>The last step of Forward shows it, and so does the circle o1.</source>
        <translation>“前向”的最后一步写着它，o1 的圆圈里也有。</translation>
    </message>
    <message>
        <source>The row Example is seen as {hand_x1} and {hand_x2}. Every neuron has the weights {hand_w1} and {hand_w2}, and no bias, so that the sums are easy.</source>
        <translation>Example 这一行在网络看来是 {hand_x1} 和 {hand_x2}。每个神经元的权重是 {hand_w1} 和 {hand_w2}，没有偏置，这样和很好算。</translation>
    </message>
    <message>
        <source>The same as h1</source>
        <translation>和 h1 一样</translation>
    </message>
    <message>
        <source>The sum of h1</source>
        <translation>h1 的和</translation>
    </message>
    <message>
        <source>The words stand below the diagram, beside the name of the row. Ctrl+E opens it too.</source>
        <translation>这几个字在网络图下面，行名旁边。按 Ctrl+E 也能打开。</translation>
    </message>
    <message>
        <source>This is a copy of your own table and network. Training will change its weights a little at every step. Can you say which way?</source>
        <translation>这是你自己的表格和网络的一份副本。训练每走一步，都会稍稍改变它的权重。你能说出往哪个方向吗？</translation>
    </message>
    <message>
        <source>To feed forward means to put a row in on the left and to work through the network until an answer comes out on the right. We do it once by hand.</source>
        <translation>前向传播，就是把一行数据从左边放进去，一路算过网络，直到右边出来答案。我们用手算一遍。</translation>
    </message>
    <message>
        <source>Type what h1 says, with at least two decimals.</source>
        <translation>输入 h1 的值，至少写两位小数。</translation>
    </message>
    <message>
        <source>Type what o1 says, with at least three decimals.</source>
        <translation>输入 o1 的值，至少写三位小数。</translation>
    </message>
    <message>
        <source>What h1 says</source>
        <translation>h1 说什么</translation>
    </message>
    <message>
        <source>What is the sum z of h1? Type it.</source>
        <translation>h1 的和 z 是多少？输入它。</translation>
    </message>
    <message>
        <source>With all its digits h1 says {feedforward_hidden}. Both hidden neurons see the same row.</source>
        <translation>写全所有位数，h1 是 {feedforward_hidden}。两个隐藏神经元看到的是同一行。</translation>
    </message>
    <message>
        <source>Without looking: what does h2 say?</source>
        <translation>先别看：h2 等于多少？</translation>
    </message>
    <message>
        <source>You got {feedforward_ones}, digit by digit the number of the course. A forward pass is nothing but that, however large the network is.</source>
        <translation>你得到了 {feedforward_ones}，每一位都和课程里的数一样。不管网络多大，前向传播都不过如此。</translation>
    </message>
    <message>
        <source>w1 times x1, plus w2 times x2, plus b1.</source>
        <translation>w1 乘 x1，加上 w2 乘 x2，再加上 b1。</translation>
    </message>
</context>
<context>
    <name>04-table-and-scaling</name>
    <message>
        <source>A z-score takes the mean away and divides by the spread. Then every column has the same size to the network, whether it was in pounds, in inches or in francs. That is what is usually called normalising.</source>
        <translation>z 分数减去均值，再除以标准差。这样不管原来是磅、英寸还是法郎，每一列在网络看来都一样大。通常说的标准化就是这个。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Choose Shift by in the box Scaling, under the table.</source>
        <translation>在表格下方的“缩放”框里选“平移”。</translation>
    </message>
    <message>
        <source>Choose Z-score in the box Scaling.</source>
        <translation>在“缩放”框里选“z 分数”。</translation>
    </message>
    <message>
        <source>Click h1 to open its card, and look at the sum z.</source>
        <translation>点击 h1 打开它的卡片，看看和 z。</translation>
    </message>
    <message>
        <source>Does scaling change what the table says of these people?</source>
        <translation>缩放会改变表格对这些人的描述吗？</translation>
    </message>
    <message>
        <source>Each small number can be turned back into the large one above it.</source>
        <translation>每个小字的数都能变回它上面的大数。</translation>
    </message>
    <message>
        <source>Here are four people, and the network sees their weight in pounds and their height in inches as they are. All are large numbers, and all are above zero.</source>
        <translation>这里有四个人，网络直接看到他们以磅计的体重和以英寸计的身高。全都是大数，而且全都大于零。</translation>
    </message>
    <message>
        <source>In an epoch training passes through the whole table once. Watch the loss in the toolbar: it tells how wrong the network is, and it hardly moves. If you train on, it settles at {raw_loss}, where the network says the same of everybody.</source>
        <translation>一轮训练把整个表格走一遍。看工具栏里的损失：它说明网络错得有多厉害，而它几乎不动。如果继续训练，它会停在 {raw_loss}，这时网络对谁都说一样的话。</translation>
    </message>
    <message>
        <source>It does not learn</source>
        <translation>它学不会</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle.</source>
        <translation>它是中间两个圆形神经元里上面的那个。</translation>
    </message>
    <message>
        <source>It stands in the same list as Shift by.</source>
        <translation>它和“平移”在同一个列表里。</translation>
    </message>
    <message>
        <source>No, only where zero is and how long a unit is</source>
        <translation>不会，变的只是零点在哪里、一个单位有多长</translation>
    </message>
    <message>
        <source>On the curve of h1 every row lies far out, where the sigmoid is flat.</source>
        <translation>在 h1 的曲线上，每一行都落在很远的地方，那里 sigmoid 是平的。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E, five times.</source>
        <translation>按“走一轮”或 E 键，按五次。</translation>
    </message>
    <message>
        <source>Press Step epoch, until {asked} epochs are done.</source>
        <translation>按“走一轮”，直到走完 {asked} 轮。</translation>
    </message>
    <message>
        <source>Raw pounds</source>
        <translation>原始的磅数</translation>
    </message>
    <message>
        <source>Scaling is a change of units. It is kept with the network, so that your own weight and height are shifted in the same way when you ask about yourself.</source>
        <translation>缩放就是换单位。它和网络一起保存，所以当你问自己的情况时，你的体重和身高也会以同样的方式平移。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Subtract something from each column, so that its numbers lie around zero. The course takes {course_shift_weight} from weight and {course_shift_height} from height, and you can type shifts of your own beside the box.</source>
        <translation>从每一列减去一个数，让这一列的数落在零附近。课程从体重减去 {course_shift_weight}，从身高减去 {course_shift_height}；你也可以在框旁输入自己的平移量。</translation>
    </message>
    <message>
        <source>The box is below the table, on the left.</source>
        <translation>这个框在表格下面，靠左。</translation>
    </message>
    <message>
        <source>The button is in the toolbar, left of Run. The key E does the same.</source>
        <translation>这个按钮在工具栏里。按 E 键也一样。</translation>
    </message>
    <message>
        <source>The same start, the same steps, the same people. Only zero has moved, and suddenly every step counts.</source>
        <translation>同样的起点，同样的步子，同样的人。只是零点挪了位置，每一步忽然都有了用。</translation>
    </message>
    <message>
        <source>The small numbers in the table are what the network sees now.</source>
        <translation>表格里的小字就是网络现在看到的数。</translation>
    </message>
    <message>
        <source>The table and its scale</source>
        <translation>表格和它的尺度</translation>
    </message>
    <message>
        <source>To a like size</source>
        <translation>调成差不多的大小</translation>
    </message>
    <message>
        <source>Train {asked} epochs again, and watch the loss fall.</source>
        <translation>再训练 {asked} 轮，看着损失下降。</translation>
    </message>
    <message>
        <source>What scaling is not</source>
        <translation>缩放不是什么</translation>
    </message>
    <message>
        <source>Why raw pounds teach nothing, and what a shift does.</source>
        <translation>为什么原始的磅数什么也教不会，以及平移有什么用。</translation>
    </message>
    <message>
        <source>Yes, it removes something</source>
        <translation>会，它去掉了一些东西</translation>
    </message>
    <message>
        <source>a shift alone is not a full normalisation. The means are {mean_weight} and {mean_height}, and the columns keep their spreads, {spread_weight} and {spread_height}.</source>
        <translation>单单平移还不是完整的标准化。两列的均值是 {mean_weight} 和 {mean_height}，它们的离散程度也没有变：{spread_weight} 和 {spread_height}。</translation>
    </message>
    <message>
        <source>the course prints epoch zero after one pass is done. Here that pass counts as the first.</source>
        <translation>课程在走完一遍之后打印第零轮。在这里，那一遍算作第一轮。</translation>
    </message>
</context>
<context>
    <name>06-loss-and-gradient-descent</name>
    <message>
        <source>A landscape</source>
        <translation>一片地形</translation>
    </message>
    <message>
        <source>A network that says zero for everybody: what is its mean squared error? Type it.</source>
        <translation>一个对谁都说零的网络，均方误差是多少？输入它。</translation>
    </message>
    <message>
        <source>A step changes every weight against its gradient, by the learning rate times the slope. The rate of the course is {course_rate}. The steeper it is, the longer the step.</source>
        <translation>一步训练让每个权重逆着它的梯度移动，移动量是学习率乘以坡度。课程的学习率是 {course_rate}。坡越陡，步子越大。</translation>
    </message>
    <message>
        <source>Back at the rate of the course. No single step is clever, and nobody sees the map. Many small steps downhill are enough.</source>
        <translation>回到课程的学习率。没有哪一步特别聪明，也没有谁看得见地图。许多小小的下坡步就够了。</translation>
    </message>
    <message>
        <source>Before the first step the loss was {course_start_loss}. Watch how little of it goes. It would get there, but you would grow old.</source>
        <translation>第一步之前，损失是 {course_start_loss}。看它减少得多么少。它终究会到的，只是你都老了。</translation>
    </message>
    <message>
        <source>Downhill is the opposite of uphill.</source>
        <translation>下坡和上坡方向相反。</translation>
    </message>
    <message>
        <source>Far too large</source>
        <translation>大得太多</translation>
    </message>
    <message>
        <source>Far too small</source>
        <translation>小得太多</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>For two of the four people zero is right. For the other two it is wrong by one, and one squared is one. Take the mean of the four.</source>
        <translation>四个人里有两个，零是对的。另外两个错了一，一的平方还是一。求这四个数的平均。</translation>
    </message>
    <message>
        <source>How wrong is it, and which way is down?</source>
        <translation>它错得有多厉害，哪边是下坡？</translation>
    </message>
    <message>
        <source>How wrong, in one number</source>
        <translation>错多少，用一个数说</translation>
    </message>
    <message>
        <source>In the menu Train, choose Loss landscape.</source>
        <translation>在“训练”菜单里选“损失地形”。</translation>
    </message>
    <message>
        <source>It is a line in the menu Train. Ctrl+Shift+L opens it too.</source>
        <translation>它是“训练”菜单里的一项。按 Ctrl+Shift+L 也能打开。</translation>
    </message>
    <message>
        <source>Just right</source>
        <translation>刚刚好</translation>
    </message>
    <message>
        <source>Loss and gradient descent</source>
        <translation>损失与梯度下降</translation>
    </message>
    <message>
        <source>Next to nothing</source>
        <translation>几乎没动</translation>
    </message>
    <message>
        <source>Now set the learning rate to {asked}.</source>
        <translation>现在把学习率设为 {asked}。</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>Over the valley</source>
        <translation>跳过山谷</translation>
    </message>
    <message>
        <source>Press Run, and train until the loss is below {asked}.</source>
        <translation>按“运行”，训练到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E, five times.</source>
        <translation>按“走一轮”或 E 键，按五次。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E.</source>
        <translation>按“走一轮”或 E 键。</translation>
    </message>
    <message>
        <source>Set the learning rate to {asked}.</source>
        <translation>把学习率设为 {asked}。</translation>
    </message>
    <message>
        <source>Suppose the curve rises to the right where you stand. Which way do you go to get down?</source>
        <translation>假设在你站的地方，曲线向右上升。要往下走，该往哪边？</translation>
    </message>
    <message>
        <source>Take how far off each answer is, square it, and take the mean over all rows. That is the mean squared error, the loss of this course. In the table, F counts as one and M as zero.</source>
        <translation>取每个答案偏离了多少，平方，再对所有行求平均。这就是均方误差，本课程的损失。表格里 F 算一，M 算零。</translation>
    </message>
    <message>
        <source>Take one step: press Step row.</source>
        <translation>走一步：按“走一行”。</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The button is in the toolbar. The key S does the same.</source>
        <translation>这个按钮在工具栏里。按 S 键也一样。</translation>
    </message>
    <message>
        <source>The learning rate is yours to choose, and it is a choice that matters. With a tiny one every step is safe, and every step is next to nothing.</source>
        <translation>学习率由你来选，而且这个选择很要紧。学习率极小，每一步都安全，可每一步也几乎等于没走。</translation>
    </message>
    <message>
        <source>The loss depends on every weight and bias. Change one of them, and the loss goes up or down: seen over one weight it is a curve, over two it is a landscape with hills and valleys.</source>
        <translation>损失取决于每个权重和偏置。改动其中一个，损失就升或降：只看一个权重，它是一条曲线；看两个，它是一片有山有谷的地形。</translation>
    </message>
    <message>
        <source>The loss is higher than before training. Out here every neuron is at the flat end of its curve: there is no slope any more to lead back.</source>
        <translation>损失比训练前还高。在这里，每个神经元都处在曲线平坦的一端：再没有坡度带它回来。</translation>
    </message>
    <message>
        <source>The other end. With an enormous rate a step jumps over the valley and lands high up on the other side, or out on a plain.</source>
        <translation>另一个极端。学习率巨大时，一步就跳过山谷，落到对面高处，或者落到一片平原上。</translation>
    </message>
    <message>
        <source>Think of a game whose map lies in fog. You do not see the valley, you only feel the slope under your feet. That slope is the gradient.</source>
        <translation>想象一个地图被雾笼罩的游戏。你看不见山谷，只能感到脚下的坡度。这个坡度就是梯度。</translation>
    </message>
    <message>
        <source>To the left, to a smaller weight</source>
        <translation>向左，权重变小</translation>
    </message>
    <message>
        <source>To the right, to a greater weight</source>
        <translation>向右，权重变大</translation>
    </message>
    <message>
        <source>Train one epoch, until the loss is above {asked}.</source>
        <translation>训练一轮，让损失超过 {asked}。</translation>
    </message>
    <message>
        <source>Train {asked} epochs, and compare the loss.</source>
        <translation>训练 {asked} 轮，比较损失。</translation>
    </message>
    <message>
        <source>Training takes the rows in the order of the table, so nothing in it is left to chance after the start.</source>
        <translation>训练按表格的顺序一行行走，所以起点之后就没有任何随机了。</translation>
    </message>
    <message>
        <source>Type it into the field Learning rate in the toolbar, and press Enter.</source>
        <translation>在工具栏的“学习率”框里输入，再按 Enter。</translation>
    </message>
    <message>
        <source>nine parameters and the loss make ten dimensions, so nobody has ever seen all of it.</source>
        <translation>九个参数加上损失，一共十个维度，所以从来没有人见过它的全貌。</translation>
    </message>
    <message>
        <source>pictures of a loss often show the distances themselves. What counts here is their squares: twice as far off is four times as bad.</source>
        <translation>画损失的图常常画的是距离本身。这里算数的是距离的平方：偏离两倍，就坏四倍。</translation>
    </message>
    <message>
        <source>where the loss increases with the weight, the gradient is positive and the way down is to the left. Where it decreases, it is the other way round. One sentence of the course has the two exchanged.</source>
        <translation>损失随权重增大的地方，梯度为正，下坡在左边。损失随权重减小的地方正好相反。课程里有一句话把两者说反了。</translation>
    </message>
</context>
<context>
    <name>07-backpropagation</name>
    <message>
        <source>All derivatives are taken from the weights as they were before the step.</source>
        <translation>所有导数都用这一步之前的权重来算。</translation>
    </message>
    <message>
        <source>All weights are {one} here and all biases {nothing}, so that the numbers stay small. For Alice the network says {alice_says}. It should say {one}.</source>
        <translation>这里所有权重都是 {one}，所有偏置都是 {nothing}，好让数字小一些。对 Alice，网络说 {alice_says}。它应该说 {one}。</translation>
    </message>
    <message>
        <source>Along the chain</source>
        <translation>顺着链条</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>Backwards, for all of them</source>
        <translation>往回走，算出全部</translation>
    </message>
    <message>
        <source>Change w1 a little, and h1 changes a little; so does o1, and so does the loss. How much the loss changes for a little of w1 is its derivative. The chain rule splits it into factors, one for each link of that chain.</source>
        <translation>w1 变一点，h1 就变一点；o1 跟着变，损失也跟着变。w1 变一点时损失变多少，就是它的导数。链式法则把它拆成因子，链条的每一环一个。</translation>
    </message>
    <message>
        <source>Click w1 to open its card.</source>
        <translation>点击 w1，打开它的卡片。</translation>
    </message>
    <message>
        <source>Does more of that weight raise the answer? Then think whether the answer should go up or down. A wrong guess costs nothing.</source>
        <translation>这个权重变大，答案会升高吗？再想想答案应该升还是降。猜错没有任何代价。</translation>
    </message>
    <message>
        <source>Down, a little</source>
        <translation>变小一点</translation>
    </message>
    <message>
        <source>Each weight has its share in that mistake. But which share?</source>
        <translation>每个权重对这个错误都有一份责任。可是各有多少呢？</translation>
    </message>
    <message>
        <source>Far left, where it says nothing</source>
        <translation>很左边，它几乎是零的地方</translation>
    </message>
    <message>
        <source>Far right, where it says one</source>
        <translation>很右边，它几乎是一的地方</translation>
    </message>
    <message>
        <source>How the loss changes with the answer; how the answer changes with h1; how h1 changes with w1. Three factors, and the derivative is their product.</source>
        <translation>损失怎样随答案变；答案怎样随 h1 变；h1 怎样随 w1 变。三个因子，导数就是它们的乘积。</translation>
    </message>
    <message>
        <source>In Explain, choose the stage Backward for w1, and go on to its end.</source>
        <translation>在“解释”里为 w1 选“反向”阶段，一直走到它的末尾。</translation>
    </message>
    <message>
        <source>In Explain, choose the stage Loss, and go on to its end.</source>
        <translation>在“解释”里选“损失”阶段，一直走到它的末尾。</translation>
    </message>
    <message>
        <source>In the middle, where it is steepest</source>
        <translation>中间，它最陡的地方</translation>
    </message>
    <message>
        <source>In your own network</source>
        <translation>在你自己的网络里</translation>
    </message>
    <message>
        <source>It is the label on the line from x1 to h1.</source>
        <translation>它是从 x1 到 h1 那条连线上的标签。</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Minus two times the difference between what should be said and what is: type it, with two decimals.</source>
        <translation>负二乘以（应该说的减去实际说的）：输入它，写两位小数。</translation>
    </message>
    <message>
        <source>More of w1 would raise the loss.</source>
        <translation>w1 再大，损失会升高。</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>相乘</translation>
    </message>
    <message>
        <source>Multiply the three factors, and you have it. The check beside it wiggles w1 for real and compares.</source>
        <translation>把三个因子乘起来，就得到了。旁边的核对真的去晃动 w1，再作比较。</translation>
    </message>
    <message>
        <source>Nobody works out each chain by itself. The factors near the output belong to all weights before it, so they are computed once and carried back. Hence the name.</source>
        <translation>没有人会一条一条地单独算。靠近输出的因子属于它前面的所有权重，所以只算一次，再往回带。名字就是这么来的。</translation>
    </message>
    <message>
        <source>One row, one mistake</source>
        <translation>一行，一个错误</translation>
    </message>
    <message>
        <source>Open the card of h1: the dashed curve is the slope.</source>
        <translation>打开 h1 的卡片：虚线就是斜率。</translation>
    </message>
    <message>
        <source>Press Step row: all derivatives at once, and all weights move.</source>
        <translation>按“走一行”：一次算出所有导数，所有权重一起移动。</translation>
    </message>
    <message>
        <source>Press predict a step, under the network, and foresee one step.</source>
        <translation>点按网络下方的“预测一步”，预见一步训练。</translation>
    </message>
    <message>
        <source>The button is in the toolbar. The key S does the same.</source>
        <translation>这个按钮在工具栏里。按 S 键也一样。</translation>
    </message>
    <message>
        <source>The chain rule in three factors, with the numbers of one row.</source>
        <translation>用一行数据的数字，看链式法则的三个因子。</translation>
    </message>
    <message>
        <source>The derivative is {alice_slope}. Which way will w1 go?</source>
        <translation>导数是 {alice_slope}。w1 会往哪边走？</translation>
    </message>
    <message>
        <source>The difference is one minus the number in o1. The answer is below zero.</source>
        <translation>差是一减去 o1 里的数。答案小于零。</translation>
    </message>
    <message>
        <source>The first factor</source>
        <translation>第一个因子</translation>
    </message>
    <message>
        <source>The last step of the stage Backward shows it.</source>
        <translation>“反向”阶段的最后一步写着它。</translation>
    </message>
    <message>
        <source>The loss is the square of the difference. The derivative of a square is two times what is squared, and the minus comes from the answer, which is subtracted.</source>
        <translation>损失是差的平方。平方的导数是被平方的量乘以二，而负号来自被减去的答案。</translation>
    </message>
    <message>
        <source>The slope of the sigmoid</source>
        <translation>sigmoid 的斜率</translation>
    </message>
    <message>
        <source>The stages are the four buttons at the top of the panel, and the weight is chosen beside them.</source>
        <translation>各阶段是面板顶部的四个按钮，权重在它们旁边选。</translation>
    </message>
    <message>
        <source>The stages are the four buttons at the top of the panel. Next leads on.</source>
        <translation>各阶段是面板顶部的四个按钮。“下一步”带你往前走。</translation>
    </message>
    <message>
        <source>The two other factors both pass through a sigmoid, and its slope is easy to remember: what it says, times one minus what it says. For h1 that is {alice_slope_h1}.</source>
        <translation>另外两个因子都要经过一个 sigmoid，它的斜率很好记：它的值，乘以（一减它的值）。对 h1 来说是 {alice_slope_h1}。</translation>
    </message>
    <message>
        <source>The update is the learning rate times the derivative, subtracted. A derivative above zero means that more of this weight makes things worse.</source>
        <translation>更新就是减去学习率乘以导数。导数大于零，说明这个权重再大就更糟。</translation>
    </message>
    <message>
        <source>This is a copy of your own table and network. What you know now is enough to tell which way a weight will go, before it goes.</source>
        <translation>这是你自己的表格和网络的一份副本。凭你现在知道的，足以在权重移动之前说出它往哪边走。</translation>
    </message>
    <message>
        <source>Type the derivative of the loss with respect to w1, with at least four decimals.</source>
        <translation>输入损失对 w1 的导数，至少写四位小数。</translation>
    </message>
    <message>
        <source>Up, a little</source>
        <translation>变大一点</translation>
    </message>
    <message>
        <source>Where does a sigmoid pass most of the derivative on?</source>
        <translation>sigmoid 在哪里把导数传过去得最多？</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>往哪边？</translation>
    </message>
    <message>
        <source>Wiggle one weight</source>
        <translation>晃动一个权重</translation>
    </message>
    <message>
        <source>the first formula of the course for this forgets the square over the difference. Its numbers are right.</source>
        <translation>课程里关于这一点的第一个公式漏写了差的平方。它的数字是对的。</translation>
    </message>
</context>
<context>
    <name>08-training</name>
    <message>
        <source>A step looks at one row and makes the answer better for this row. The loss in the toolbar is the mean over the whole table.</source>
        <translation>一步只看一行，让这一行的答案更好。工具栏里的损失却是整个表格的平均。</translation>
    </message>
    <message>
        <source>Alice</source>
        <translation>Alice</translation>
    </message>
    <message>
        <source>All derivatives first</source>
        <translation>先算完所有导数</translation>
    </message>
    <message>
        <source>An epoch</source>
        <translation>一轮</translation>
    </message>
    <message>
        <source>Another start</source>
        <translation>另一个起点</translation>
    </message>
    <message>
        <source>Bob</source>
        <translation>Bob</translation>
    </message>
    <message>
        <source>Charlie</source>
        <translation>Charlie</translation>
    </message>
    <message>
        <source>Diana</source>
        <translation>Diana</translation>
    </message>
    <message>
        <source>F should give one, and M zero. Compare what o1 says of each row with that.</source>
        <translation>F 应该给出一，M 应该给出零。把 o1 对每一行说的和它比一比。</translation>
    </message>
    <message>
        <source>For which of the four is the network furthest off now? Click the rows and look at o1, then choose.</source>
        <translation>现在网络对四个人中的哪一个偏得最远？点击各行，看看 o1，然后选择。</translation>
    </message>
    <message>
        <source>Good for one, good for all?</source>
        <translation>对一个好，对大家都好吗？</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>更高</translation>
    </message>
    <message>
        <source>If one moved too early, the others would be computed for a network that nobody had.</source>
        <translation>要是有一个提前动了，其余的导数就是为一个谁也没有过的网络算的。</translation>
    </message>
    <message>
        <source>In Explain, choose the stage Update, and look at what becomes of w1.</source>
        <translation>在“解释”里选“更新”阶段，看看 w1 会变成什么。</translation>
    </message>
    <message>
        <source>In the panel Loss, tick log.</source>
        <translation>在“损失”面板里勾选“对数”。</translation>
    </message>
    <message>
        <source>In your own network</source>
        <translation>在你自己的网络里</translation>
    </message>
    <message>
        <source>It is the first button of the toolbar. The key R does the same.</source>
        <translation>它是工具栏的第一个按钮。按 R 键也一样。</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>更低</translation>
    </message>
    <message>
        <source>New start draws other first numbers, those of the next seed. The way down is another one, and so are the weights at its end. Look at them: quite different numbers can give much the same answers.</source>
        <translation>“新起点”抽取另一组起始数字，来自下一个种子。下坡的路不一样，走到最后的权重也不一样。看看它们：很不同的数字，可以给出差不多的答案。</translation>
    </message>
    <message>
        <source>New start is beside Rewind; the key N does the same. If this start gets stuck, take the next one.</source>
        <translation>“新起点”在“倒回”旁边；按 N 键也一样。如果这个起点卡住了，就换下一个。</translation>
    </message>
    <message>
        <source>Now and then a start gets stuck. In the menu Train, “How lucky was this start?” tries many.</source>
        <translation>偶尔会有一个起点卡住。“训练”菜单里的“这个起点有多走运？”会试许多个。</translation>
    </message>
    <message>
        <source>One row at a time</source>
        <translation>一次一行</translation>
    </message>
    <message>
        <source>Press New start, then Run, until the loss is below {asked}.</source>
        <translation>按“新起点”，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Press Rewind.</source>
        <translation>按“倒回”。</translation>
    </message>
    <message>
        <source>Press Run, and let it train {asked} epochs.</source>
        <translation>按“运行”，让它训练 {asked} 轮。</translation>
    </message>
    <message>
        <source>Press Step epoch, and let the rest of the rows have their turn.</source>
        <translation>按“走一轮”，让剩下的各行也轮到。</translation>
    </message>
    <message>
        <source>Press Step row, and train on Alice alone.</source>
        <translation>按“走一行”，只用 Alice 训练。</translation>
    </message>
    <message>
        <source>Rewind forgets what was learned and goes back to the very same first numbers. Trained again in the same order, they would give the same network, to the last digit. That is how an experiment can be repeated.</source>
        <translation>“倒回”忘掉学到的一切，回到完全相同的起始数字。按同样的顺序再训练一次，会得到同一个网络，直到最后一位数字。实验就是这样重复的。</translation>
    </message>
    <message>
        <source>Row by row, epoch by epoch, and what the loss does meanwhile.</source>
        <translation>一行一行，一轮一轮，看损失在这期间怎样变化。</translation>
    </message>
    <message>
        <source>Small, and smaller still</source>
        <translation>小了，还会更小</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The box is at the top of the panel, on the right. If it is ticked already, take the tick off and set it again.</source>
        <translation>它是面板顶部右边的小方框。如果已经勾上，就先去掉，再勾上。</translation>
    </message>
    <message>
        <source>The button is in the toolbar, left of Run. The key E does the same.</source>
        <translation>这个按钮在工具栏里。按 E 键也一样。</translation>
    </message>
    <message>
        <source>The button is in the toolbar. The key S does the same.</source>
        <translation>这个按钮在工具栏里。按 S 键也一样。</translation>
    </message>
    <message>
        <source>The last line that the course prints is epoch {last_printed}: a loss of {loss_last_printed}. At the very end it is {loss_end}, here as there.</source>
        <translation>课程打印的最后一行是第 {last_printed} 轮：损失 {loss_last_printed}。走到最后是 {loss_end}，这里和课程里一样。</translation>
    </message>
    <message>
        <source>The loss is one number for four people, and hides how different they are. Whoever is furthest off has the most to say in the next steps: the derivative begins with the difference.</source>
        <translation>损失是四个人合在一起的一个数，看不出他们有多不同。谁偏得最远，谁在接下来的几步里说话最有分量：导数就是从那个差开始的。</translation>
    </message>
    <message>
        <source>The next row is trained on. Will the loss over all four be lower or higher then? Choose, then press Step row.</source>
        <translation>接下来用下一行训练。之后四个人的总损失会更低还是更高？先选，再按“走一行”。</translation>
    </message>
    <message>
        <source>The order matters. First come all nine derivatives, every one from the weights as they were before the step. Only then does every weight and every bias move.</source>
        <translation>顺序很要紧。先算全部九个导数，每一个都用这一步之前的权重来算。算完以后，每个权重和每个偏置才移动。</translation>
    </message>
    <message>
        <source>The page begins again with the start of the course, seed {course_seed}. Then the same small step is done four thousand times.</source>
        <translation>这一页从课程的起点重新开始，种子是 {course_seed}。然后同样的一小步走上四千次。</translation>
    </message>
    <message>
        <source>The page does not know the answer beforehand. The run will tell.</source>
        <translation>这一页事先并不知道答案。运行起来才见分晓。</translation>
    </message>
    <message>
        <source>The plain curve looks as if nothing happened after the fall. On a log scale the same way down always means the same factor, and you see that training never quite stopped.</source>
        <translation>普通的曲线看上去，下降之后好像什么也没再发生。在对数刻度上，往下同样的距离总是同样的倍数，你会看到训练其实一直没有停下。</translation>
    </message>
    <message>
        <source>The question is about your network, as it is now. Guess first: a wrong guess costs nothing, and the next row is another question.</source>
        <translation>这个问题问的是你的网络，就是现在这个样子的它。先猜：猜错没有任何代价，下一行就是下一题。</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>The same start again</source>
        <translation>同一个起点</translation>
    </message>
    <message>
        <source>The stages are the four buttons at the top of the panel. If Next can be pressed, go on to the end.</source>
        <translation>各阶段是面板顶部的四个按钮。如果“下一步”还能按，就走到最后。</translation>
    </message>
    <message>
        <source>The step listens to one row only. The loss asks all of them.</source>
        <translation>这一步只听一行的。损失却要问所有的行。</translation>
    </message>
    <message>
        <source>The whole training</source>
        <translation>整个训练</translation>
    </message>
    <message>
        <source>Think of the learning rate, and of where training stands.</source>
        <translation>想想学习率，也想想训练到了哪里。</translation>
    </message>
    <message>
        <source>This is a copy of your own table and network; a very large table is left out, and the four people take its place.</source>
        <translation>这是你自己的表格和网络的一份副本；太大的表格不用，换成那四个人。</translation>
    </message>
    <message>
        <source>This is called stochastic gradient descent.</source>
        <translation>这叫随机梯度下降。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training repeats one small thing. It picks one row, works out for every weight and bias which way is down for this row, and moves all of them a little. Then it picks the next row.</source>
        <translation>训练就是重复一件小事。它取一行数据，算出对这一行来说每个权重和偏置往哪边是下坡，把它们全都挪动一点。然后取下一行。</translation>
    </message>
    <message>
        <source>When every row has had its turn, one epoch is done. Single steps may make the loss worse; over the whole pass it mostly falls. In the course it is {loss_first} after the first epoch.</source>
        <translation>每一行都轮到一次，就走完了一轮。单独的一步可能让损失变坏；整整一遍下来，它大多会下降。课程里，第一轮之后损失是 {loss_first}。</translation>
    </message>
    <message>
        <source>Who is furthest off?</source>
        <translation>谁偏得最远？</translation>
    </message>
    <message>
        <source>Will the loss be lower or higher after the next epoch? Choose, then press Step epoch.</source>
        <translation>再走一轮之后，损失会更低还是更高？先选，再按“走一轮”。</translation>
    </message>
    <message>
        <source>nine parameters and the loss make ten dimensions. This curve shows the one that is easy to look at.</source>
        <translation>九个参数加上损失，一共十个维度。这条曲线画的是最容易看的那一个。</translation>
    </message>
    <message>
        <source>since it counts from zero, its epoch {last_printed} stands for {last_printed_passes} passes.</source>
        <translation>因为它从零数起，它的第 {last_printed} 轮其实是走完了 {last_printed_passes} 遍。</translation>
    </message>
    <message>
        <source>stochastic means by chance. The sweep of the course goes in the order of the table, so nothing about it is random. The training settings can shuffle the rows, if you like.</source>
        <translation>“随机”的意思是靠碰运气。课程里按表格的顺序一行行走，所以其实没有什么是随机的。如果愿意，可以在训练设置里把各行打乱。</translation>
    </message>
    <message>
        <source>the course prints epoch zero after one pass is done. Here that pass counts as the first.</source>
        <translation>课程在走完一遍之后打印第零轮。在这里，那一遍算作第一轮。</translation>
    </message>
</context>
<context>
    <name>09-predictions</name>
    <message>
        <source>Anybody&apos;s numbers will do, they stay on this computer. Whatever it says, it says of two numbers.</source>
        <translation>谁的数字都行，它们只留在这台电脑上。不管它说什么，说的都只是两个数。</translation>
    </message>
    <message>
        <source>Ask about Steve as the course does: weight {steve_height} kg, height {steve_weight} cm. Read the line with the warning sign.</source>
        <translation>照课程的写法问问 Steve：体重 {steve_height} kg，身高 {steve_weight} cm。读一读带警告符号的那一行。</translation>
    </message>
    <message>
        <source>Asking the network about people it has never met, and what its answer is worth.</source>
        <translation>向网络问它从没见过的人，以及它的答案值多少。</translation>
    </message>
    <message>
        <source>Before anything is weighed, a value goes two steps: into the unit of the table, then onto the scale on which the network learned. Steve&apos;s height ends at {steve_seen_height}.</source>
        <translation>一个值在加权之前要走两步：先换成表格的单位，再换到网络学习时用的刻度上。Steve 的身高最后是 {steve_seen_height}。</translation>
    </message>
    <message>
        <source>Being sure is a number that it computes. Being right is something else.</source>
        <translation>肯定，是它算出来的一个数。正确，是另一回事。</translation>
    </message>
    <message>
        <source>Between the rows a network fills in, and often sensibly. Outside them it simply goes on as its curves happen to go. It sounds no less sure there than among people it knows.</source>
        <translation>在各行数据之间，网络把空白填上，常常也填得合理。在它们之外，它只是顺着自己的曲线走下去。在那里，它的口气一点也不比在熟悉的人当中更犹豫。</translation>
    </message>
    <message>
        <source>Click the F in Alice&apos;s row, type M and press Enter. Run is the blue button in the toolbar.</source>
        <translation>点击 Alice 那一行的 F，输入 M，再按 Enter。“运行”是工具栏里蓝色的按钮。</translation>
    </message>
    <message>
        <source>Does the network resist?</source>
        <translation>网络会抗拒吗？</translation>
    </message>
    <message>
        <source>Emily</source>
        <translation>Emily</translation>
    </message>
    <message>
        <source>Four rows, two numbers each, and a letter: it knows nothing else. There are women taller than Bob and men lighter than Alice, and some people are neither letter.</source>
        <translation>四行数据，每行两个数和一个字母：别的它什么都不知道。有比 Bob 高的女性，也有比 Alice 轻的男性，还有人两个字母都不是。</translation>
    </message>
    <message>
        <source>Frank</source>
        <translation>Frank</translation>
    </message>
    <message>
        <source>From whoever typed the labels</source>
        <translation>来自输入标签的人</translation>
    </message>
    <message>
        <source>Here is an experiment. The table says that Alice is F. Suppose somebody had typed it wrongly, or had counted something else. Nothing else about her changes.</source>
        <translation>来做一个实验。表格说 Alice 是 F。假如有人打错了，或者本来就在数别的东西。她的其他一切都不变。</translation>
    </message>
    <message>
        <source>How near two numbers are to four rows</source>
        <translation>两个数离四行数据有多近</translation>
    </message>
    <message>
        <source>If another number comes out for you, the weights are other ones. Set the page up again to get those of the course.</source>
        <translation>如果你得到别的数，那是权重不一样。把这一页重新设置，就回到课程的权重。</translation>
    </message>
    <message>
        <source>If you have trained a network of your own on weight and height, this is a copy of it. Otherwise it is the one of the course.</source>
        <translation>如果你自己用体重和身高训练过一个网络，这就是它的一份副本。否则就是课程的那个。</translation>
    </message>
    <message>
        <source>In the panel You, type {emily_weight} lb as weight and {emily_height} in as height.</source>
        <translation>在“你”面板里，体重输入 {emily_weight} lb，身高输入 {emily_height} in。</translation>
    </message>
    <message>
        <source>In the table, change Alice&apos;s label from F to M. Then press Run, until the loss is below {asked}.</source>
        <translation>在表格里，把 Alice 的标签从 F 改成 M。然后按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>It did not resist. It learned the other label just as gladly, and is just as sure now. To a network the labels are simply true: an error, a joke or an injustice in them is learned like everything else.</source>
        <translation>它没有抗拒。它同样乐意地学会了另一个标签，现在也同样肯定。对网络来说，标签就是事实：里面的错误、玩笑或不公，都会像别的一样被学进去。</translation>
    </message>
    <message>
        <source>It follows from weight and height</source>
        <translation>从体重和身高推出来的</translation>
    </message>
    <message>
        <source>It stands in the panel You, beside the letter. If others stand there, type Emily&apos;s weight and height again.</source>
        <translation>它在“你”面板里，那个字母旁边。如果那里是别的数，就再输入一次 Emily 的体重和身高。</translation>
    </message>
    <message>
        <source>Kilograms become pounds, and then the shift of {course_shift_weight} is taken off. The small line under the answer spells it out.</source>
        <translation>千克先变成磅，再减去平移量 {course_shift_weight}。答案下面的小字把每一步都写出来了。</translation>
    </message>
    <message>
        <source>Move a slider or type into a box first. The number stands beside the letter.</source>
        <translation>先移动一个滑块，或在一个框里输入。那个数就在字母旁边。</translation>
    </message>
    <message>
        <source>Move weight or height until the panel You says that it is far from every row.</source>
        <translation>移动体重或身高，直到“你”面板说它离每一行都很远。</translation>
    </message>
    <message>
        <source>Now ask about Frank: {frank_weight} lb and {frank_height} in.</source>
        <translation>现在问问 Frank：{frank_weight} lb 和 {frank_height} in。</translation>
    </message>
    <message>
        <source>Now it says {steve_says}, to three digits what it said before. A mistake in what goes in need not show in what comes out.</source>
        <translation>现在它说 {steve_says}，前三位小数和刚才一样。输进去的错，不一定在出来的答案里看得见。</translation>
    </message>
    <message>
        <source>One stands for F here, and zero for M. From the middle upwards the answer is read as F. The further from the middle, the surer the network sounds.</source>
        <translation>这里一代表 F，零代表 M。从中间往上，答案就读作 F。离中间越远，网络的口气就越肯定。</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Put Steve right: {steve_weight} kg, {steve_height} cm. What does the network see as his weight? Type it with two decimals.</source>
        <translation>把 Steve 放对：{steve_weight} kg，{steve_height} cm。网络看到的他的体重是多少？输入它，写两位小数。</translation>
    </message>
    <message>
        <source>So it is a toy, and no judgement. When a larger one speaks about people, ask who typed the labels, and who may object.</source>
        <translation>所以它是个玩具，不是评判。当一个更大的网络谈论人的时候，要问是谁输入了标签，谁又可以提出异议。</translation>
    </message>
    <message>
        <source>Steve is given in kilograms and centimetres, which become pounds and inches first. The network takes any two numbers and answers: {swapped_says} for these. It has no idea that nobody is built like that.</source>
        <translation>Steve 的数据是千克和厘米，要先换算成磅和英寸。网络不管什么样的两个数都收，都回答：对这两个数它说 {swapped_says}。它不知道没有人长成那样。</translation>
    </message>
    <message>
        <source>Steve, as the course has him</source>
        <translation>课程里的 Steve</translation>
    </message>
    <message>
        <source>Steve, put right</source>
        <translation>把 Steve 放对</translation>
    </message>
    <message>
        <source>The network found it out</source>
        <translation>网络自己发现的</translation>
    </message>
    <message>
        <source>The network of the course has been trained for you; these are its weights at the end. It has met four people. Emily is not one of them.</source>
        <translation>课程的网络已经替你训练好了；这是它最后的权重。它见过四个人。Emily 不在其中。</translation>
    </message>
    <message>
        <source>The number that should be the height goes into the box for the weight, and the other way round.</source>
        <translation>本该是身高的数填进体重的框，反过来也一样。</translation>
    </message>
    <message>
        <source>The same weights, another row. The course prints {frank_says} for Frank: M, and rather sure of it.</source>
        <translation>还是那些权重，换了一行。课程为 Frank 打印的是 {frank_says}：M，而且相当肯定。</translation>
    </message>
    <message>
        <source>Think of all that the network was ever shown.</source>
        <translation>想想这个网络一共看到过什么。</translation>
    </message>
    <message>
        <source>To predict is nothing but to feed forward: weigh, add, activate. Nothing is learned from it.</source>
        <translation>预测不过是前向传播：加权、相加、激活。这时什么也不学。</translation>
    </message>
    <message>
        <source>Turn a label round</source>
        <translation>把一个标签反过来</translation>
    </message>
    <message>
        <source>Type a very large number, larger than anybody&apos;s weight.</source>
        <translation>输入一个很大的数，比任何人的体重都大。</translation>
    </message>
    <message>
        <source>Type number and unit into each box of the panel You, and press Enter.</source>
        <translation>在“你”面板的每个框里输入数字和单位，再按 Enter。</translation>
    </message>
    <message>
        <source>Type number and unit into each box, and press Enter. The boxes understand pounds and inches, also where they show kilograms.</source>
        <translation>在每个框里输入数字和单位，再按 Enter。即使框里显示的是千克，也认得磅和英寸。</translation>
    </message>
    <message>
        <source>Type the number that the network gives Emily, with at least three decimals.</source>
        <translation>输入网络给 Emily 的数，至少写三位小数。</translation>
    </message>
    <message>
        <source>Type your own weight and height into the panel You. Then type here what the network says, with at least two decimals.</source>
        <translation>在“你”面板里输入你自己的体重和身高。然后在这里输入网络说的数，至少写两位小数。</translation>
    </message>
    <message>
        <source>What did you change, and what followed from it?</source>
        <translation>你改了什么，接着又发生了什么？</translation>
    </message>
    <message>
        <source>What does an F or M of this network say about somebody?</source>
        <translation>这个网络的 F 或 M，说的是一个人的什么？</translation>
    </message>
    <message>
        <source>What it can say of a person</source>
        <translation>它能说一个人什么</translation>
    </message>
    <message>
        <source>What it says of Emily</source>
        <translation>它怎么说 Emily</translation>
    </message>
    <message>
        <source>What somebody should be</source>
        <translation>某人应该是什么样</translation>
    </message>
    <message>
        <source>Where does what counts as right here come from?</source>
        <translation>这里什么算对，是从哪里来的？</translation>
    </message>
    <message>
        <source>Where nobody was</source>
        <translation>没有人的地方</translation>
    </message>
    <message>
        <source>Who decided?</source>
        <translation>谁决定的？</translation>
    </message>
    <message>
        <source>Who somebody is</source>
        <translation>某人是谁</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>in the course Steve&apos;s two numbers stand in each other&apos;s place. It happens to everybody who passes two numbers in a row.</source>
        <translation>课程里 Steve 的两个数互相放错了位置。谁连着传两个数，都会碰上这种事。</translation>
    </message>
</context>
<context>
    <name>10-when-learning-fails</name>
    <message>
        <source>A dead neuron</source>
        <translation>一个死亡神经元</translation>
    </message>
    <message>
        <source>A little slope on the left</source>
        <translation>左边留一点斜率</translation>
    </message>
    <message>
        <source>A short drop, then a plain</source>
        <translation>先降一小段，然后是平地</translation>
    </message>
    <message>
        <source>A smaller rate prevents that, but does not undo it. From so flat a place there is no way back by steps: go back to the start.</source>
        <translation>小一些的学习率能防止这件事，但不能把它挽回。从这么平的地方，一步步是走不回去的：回到起点去。</translation>
    </message>
    <message>
        <source>A steady way down</source>
        <translation>一路稳稳下降</translation>
    </message>
    <message>
        <source>After {usual_epochs} epochs the loss is still at {stuck_loss}. One number says that something is wrong; the curve says what kind of wrong. A plain means that steps are taken and lead nowhere.</source>
        <translation>{usual_epochs} 轮之后，损失仍然是 {stuck_loss}。一个数告诉你有什么不对；曲线告诉你是哪一种不对。平地的意思是：步子在走，却哪儿也没到。</translation>
    </message>
    <message>
        <source>An unlucky start</source>
        <translation>一个倒霉的起点</translation>
    </message>
    <message>
        <source>Bring it back to learning: set the learning rate to {course_rate}, press Rewind, then Run, until the loss is below {asked}.</source>
        <translation>让它重新学起来：把学习率设为 {course_rate}，按“倒回”，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Choose Z-score in the box Scaling under the table, and press Run, until the loss is below {asked}.</source>
        <translation>在表格下方的“缩放”框里选“z 分数”，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Click h2 to open its card, and look at all its dots.</source>
        <translation>点击 h2 打开它的卡片，看看它所有的点。</translation>
    </message>
    <message>
        <source>Click the row Bob, then the neuron o1, and type the slope that its card tells, with at least three decimals.</source>
        <translation>点击 Bob 这一行，再点击神经元 o1，输入卡片上说的斜率，至少三位小数。</translation>
    </message>
    <message>
        <source>Compare the lines. With tanh hardly any start gets stuck, with ReLU many do. Compare the columns, too: with a z-score far fewer starts are stuck, and in raw pounds and inches all of them are, whatever the function.</source>
        <translation>比较各行。用 tanh 几乎没有起点卡住，用 ReLU 的有不少。也比较各列：用 z 分数，卡住的起点少得多；用原始的磅和英寸，无论哪种函数，全都卡住。</translation>
    </message>
    <message>
        <source>Count the stuck starts</source>
        <translation>数一数卡住的起点</translation>
    </message>
    <message>
        <source>Every derivative is multiplied by this slope. The mistake is large, but next to nothing of it reaches the weights.</source>
        <translation>每个导数都要乘以这个斜率。错误很大，但传到权重上的几乎什么也没有。</translation>
    </message>
    <message>
        <source>Give the hidden layer the activation leaky ReLU, and press Run, until the loss is below {asked}.</source>
        <translation>给隐藏层换上激活函数 leaky ReLU，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Here the hidden neurons are ReLU. The sum of h2 is below zero for all four people; even the largest is {dead_highest}. So it says zero to each of them, and its slope is zero each time.</source>
        <translation>这里的隐藏神经元是 ReLU。h2 的和对四个人都小于零；连最大的也是 {dead_highest}。所以它对每个人都说零，斜率每次也都是零。</translation>
    </message>
    <message>
        <source>How many percent of the starts with ReLU are stuck, with the shift of the course? Type it with one decimal.</source>
        <translation>用课程的平移，ReLU 的起点有百分之几卡住？输入它，保留一位小数。</translation>
    </message>
    <message>
        <source>In the lab, choose Stuck starts, press Which get stuck?, and wait until all {asked} starts of every function are counted.</source>
        <translation>在实验室里选“卡住的起点”，按“哪些会卡住？”，等到每种函数的 {asked} 个起点全部数完。</translation>
    </message>
    <message>
        <source>Is it bad luck, or does the activation matter? The lab trains the course&apos;s network again and again, with each of the six functions and with three ways of scaling, and counts the starts that end on a plain.</source>
        <translation>是运气不好，还是和激活函数有关？实验室用六种函数、三种缩放方式，一遍又一遍地训练课程的网络，数出停在平地上的起点。</translation>
    </message>
    <message>
        <source>It is the lower one of the two round neurons in the middle.</source>
        <translation>它是中间两个圆形神经元里下面的那个。</translation>
    </message>
    <message>
        <source>It stays dead</source>
        <translation>它一直是死的</translation>
    </message>
    <message>
        <source>Leaky ReLU lets a little through below zero, and so has a little slope there. It begins with the very same weights. That little is enough to bring h2 back to where it learns.</source>
        <translation>leaky ReLU 在零以下也让一点点通过，所以那里有一点斜率。它从完全相同的权重出发。这一点点就足以把 h2 带回能学习的地方。</translation>
    </message>
    <message>
        <source>New start is the button with the die, in the toolbar. It draws other weights, from the next seed.</source>
        <translation>“新起点”是工具栏里画着色子的按钮。它用下一个种子抽出另一组权重。</translation>
    </message>
    <message>
        <source>No row moves its weights. The card has a word for it, at the top: dead.</source>
        <translation>没有哪一行能移动它的权重。卡片顶部有一个词说的就是它：死亡。</translation>
    </message>
    <message>
        <source>Nothing is wrong with the table, the network or the rate. Other weights to begin with are all that it takes.</source>
        <translation>表格、网络、学习率都没有错。换一组权重开始，就够了。</translation>
    </message>
    <message>
        <source>Press New start, then Run, until the loss is below {asked}.</source>
        <translation>按“新起点”，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Press Run, and let all {asked} epochs pass.</source>
        <translation>按“运行”，让 {asked} 轮全部走完。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E, five times. The numbers w3, w4 and b2 belong to h2.</source>
        <translation>按“走一轮”或 E 键，按五次。w3、w4 和 b2 这几个数属于 h2。</translation>
    </message>
    <message>
        <source>Press the tab Loss to see the curve, and come back by the tab The course. What does it look like?</source>
        <translation>按“损失”标签页看曲线，再按“课程”标签页回来。曲线是什么样子？</translation>
    </message>
    <message>
        <source>Raw numbers</source>
        <translation>原始的数</translation>
    </message>
    <message>
        <source>Read the table</source>
        <translation>读这张表</translation>
    </message>
    <message>
        <source>Rewind is the first button of the toolbar. The rate alone does not help: out there all is flat.</source>
        <translation>“倒回”是工具栏里的第一个按钮。只改学习率没有用：在那么远的地方，一切都是平的。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Steps too large</source>
        <translation>步子太大</translation>
    </message>
    <message>
        <source>Stuck starts is the third button at the top of the panel Activation lab. The count takes a while: some seconds, or a minute on a slow computer.</source>
        <translation>“卡住的起点”是“激活函数实验室”面板顶部的第三个按钮。数完要等一会儿：几秒钟，慢的电脑上要一分钟。</translation>
    </message>
    <message>
        <source>Stuck starts, dead neurons, raw numbers, steps too large, and what helps.</source>
        <translation>卡住的起点、死亡神经元、原始的数、太大的步子，以及怎么办。</translation>
    </message>
    <message>
        <source>Stuck starts, dead neurons, raw numbers: each time it is a slope of nearly zero.</source>
        <translation>卡住的起点、死亡神经元、原始的数：每次都是因为斜率几乎是零。</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The box is below the table, on the left. If you press Run before, the loss goes to a plain and stays.</source>
        <translation>这个框在左边表格的下方。如果先按“运行”，损失会走到一片平地，停在那里。</translation>
    </message>
    <message>
        <source>The card leaky ReLU is in the panel Activation, on the left below. If the panel names the output, choose the hidden layer there.</source>
        <translation>leaky ReLU 的卡片在左下方的“激活函数”面板里。如果面板上写的是输出层，就在那里选隐藏层。</translation>
    </message>
    <message>
        <source>The card says: Slope at z, then a colon and the number. It is a small one.</source>
        <translation>卡片上写着：z 处的斜率，后面是冒号和那个数。它很小。</translation>
    </message>
    <message>
        <source>The line ReLU, the first column. The share stands in brackets.</source>
        <translation>ReLU 那一行，第一列。比例写在括号里。</translation>
    </message>
    <message>
        <source>The network says nearly one of everybody. For Bob and Charlie that is wrong, and just there the output neuron is at the flat end of its sigmoid. It is saturated.</source>
        <translation>网络对每个人都说几乎是一。对 Bob 和 Charlie 这是错的，而恰恰在那里，输出神经元处在 sigmoid 平坦的一端。它饱和了。</translation>
    </message>
    <message>
        <source>The tabs stand where this page is, side by side. The curve of a start that learns goes down nearly to the bottom.</source>
        <translation>两个标签页就在这一页所在的地方，并排放着。学会了的起点，曲线会几乎降到底。</translation>
    </message>
    <message>
        <source>The weights of h1 and of o1 move. But w3, w4 and b2 stand still, and so does w6: it is multiplied by the zero that h2 says.</source>
        <translation>h1 和 o1 的权重在动。但 w3、w4 和 b2 不动，w6 也不动：它乘的是 h2 所说的零。</translation>
    </message>
    <message>
        <source>This is the course&apos;s table, its network and its learning rate. Only the start is another one, drawn by the seed {stuck_seed}. Watch the loss in the toolbar while it trains.</source>
        <translation>这是课程的表格、课程的网络和课程的学习率。只有起点不同，它是用种子 {stuck_seed} 抽出来的。训练时看着工具栏里的损失。</translation>
    </message>
    <message>
        <source>This network took one epoch with a learning rate of {overshot_rate}. Its first steps carried it so far out that every neuron is at a flat end.</source>
        <translation>这个网络以 {overshot_rate} 的学习率走了一轮。最初几步就把它带到那么远，以致每个神经元都处在平坦的一端。</translation>
    </message>
    <message>
        <source>Train {asked} epochs, and watch which numbers in the diagram move, and which do not.</source>
        <translation>训练 {asked} 轮，看图里哪些数在动，哪些不动。</translation>
    </message>
    <message>
        <source>Up and down without end</source>
        <translation>没完没了地上上下下</translation>
    </message>
    <message>
        <source>What the curve looks like</source>
        <translation>曲线是什么样子</translation>
    </message>
    <message>
        <source>When learning fails</source>
        <translation>学不会的时候</translation>
    </message>
    <message>
        <source>Why it stands still</source>
        <translation>它为什么停住</translation>
    </message>
    <message>
        <source>You know this one: raw pounds and inches. For Bob the sum of h1 is {raw_sum}, and a sigmoid is flat long before that. Nothing comes through, and the loss settles at {raw_loss}. Press Run and see, if you like.</source>
        <translation>这个你已经见过：原始的磅和英寸。对 Bob，h1 的和是 {raw_sum}，而 sigmoid 早在那之前就平了。什么也传不过来，损失停在 {raw_loss}。愿意的话，按“运行”看看。</translation>
    </message>
    <message>
        <source>a plain is not for ever. This start, too, finds its way down if you train on: at epoch {stuck_until} it is past the worst. But who waits that long, not knowing?</source>
        <translation>平地并不是没有尽头。继续训练下去，这个起点也会找到下山的路：到第 {stuck_until} 轮，最难的一段就过去了。可是谁会在不知道的情况下等那么久呢？</translation>
    </message>
    <message>
        <source>starts like this one are rare with the sigmoid. The panel How lucky was this start?, in the menu Train, trains from as many as you like.</source>
        <translation>用 sigmoid 时，这样的起点很少见。“训练”菜单里的“这个起点有多幸运？”面板，想从多少个起点训练都行。</translation>
    </message>
</context>
<context>
    <name>11-xor</name>
    <message>
        <source>A lamp on the stairs has two switches, one upstairs and one downstairs. It is on if one of them is up, and off if both or none are. That is called exclusive or, in short xor.</source>
        <translation>楼梯上的一盏灯有两个开关，一个在楼上，一个在楼下。只有一个开关向上时灯亮，两个都向上或都不向上时灯灭。这叫作异或，英文简称 xor。</translation>
    </message>
    <message>
        <source>A lamp with two switches, one line that cannot do it, and two that can.</source>
        <translation>一盏有两个开关的灯，一条做不到的直线，和做得到的两条。</translation>
    </message>
    <message>
        <source>A neuron asks one question of the whole plane, and its line divides the yes from the no. Nobody told h1 which question to ask. Training found it.</source>
        <translation>一个神经元对整个平面只问一个问题，它的直线把“是”和“否”分开。没有人告诉 h1 该问什么问题。是训练找到的。</translation>
    </message>
    <message>
        <source>A weighted sum that is equal to a threshold is a straight line, whatever the weights are. The bias only pushes it along.</source>
        <translation>加权和等于阈值的地方是一条直线，无论权重是多少。偏置只是把它推来推去。</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>加一个隐藏层</translation>
    </message>
    <message>
        <source>Add a hidden layer with {asked} neurons: press the plus sign in a circle, over the lines of the network.</source>
        <translation>加一个有 {asked} 个神经元的隐藏层：按网络连线上方圆圈里的加号。</translation>
    </message>
    <message>
        <source>And what does h2 say yes to?</source>
        <translation>那么 h2 对什么说“是”？</translation>
    </message>
    <message>
        <source>At least one switch is up</source>
        <translation>至少一个开关向上</translation>
    </message>
    <message>
        <source>At least one switch is up, but not both: that is xor. Each hidden neuron draws a line, and the output joins what they say.</source>
        <translation>至少一个开关向上，但不是两个都向上：这就是 xor。每个隐藏神经元画一条直线，输出把它们说的合在一起。</translation>
    </message>
    <message>
        <source>At which loss has it ended? Type it, with two decimals.</source>
        <translation>它最后停在多大的损失？输入它，保留两位小数。</translation>
    </message>
    <message>
        <source>Both switches are up</source>
        <translation>两个开关都向上</translation>
    </message>
    <message>
        <source>Click the row Both up in the table, and look at what it says of the lamp.</source>
        <translation>点击表格里的 Both up 这一行，看看网络怎么说这盏灯。</translation>
    </message>
    <message>
        <source>Click the rows one after the other, or click h1 to open its card. It says nearly nothing in one corner only.</source>
        <translation>依次点击各行，或者点击 h1 打开它的卡片。它只在一个角上几乎说零。</translation>
    </message>
    <message>
        <source>Click the rows one after the other, or click h2 to open its card. It says nearly one in one corner only.</source>
        <translation>依次点击各行，或者点击 h2 打开它的卡片。它只在一个角上几乎说一。</translation>
    </message>
    <message>
        <source>Double-click b1 under o1, set it to {asked}, and watch the line in the map.</source>
        <translation>双击 o1 下方的 b1，把它设为 {asked}，同时看着地图上的直线。</translation>
    </message>
    <message>
        <source>Double-click the number under the neuron o1, type the new one with its minus, and press Enter.</source>
        <translation>双击神经元 o1 下方的数，输入新的数，别忘了负号，再按 Enter。</translation>
    </message>
    <message>
        <source>Each neuron now shows what it says over the whole plane of the two switches. Both hidden neurons have cut it in two by a line. The output has a band between two lines.</source>
        <translation>现在每个神经元都显示出它对两个开关的整个平面怎么说。两个隐藏神经元各用一条直线把平面切成两半。输出则是夹在两条直线之间的一条带子。</translation>
    </message>
    <message>
        <source>For a while it looks as if nothing happened. Then each of the two neurons finds its part, and the loss falls.</source>
        <translation>有一阵子看上去什么也没发生。然后两个神经元各自找到自己的那一份，损失就下降了。</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>四行</translation>
    </message>
    <message>
        <source>Four rows are all there is to learn. The network has no hidden layer: it is a single neuron.</source>
        <translation>要学的只有四行。这个网络没有隐藏层：它就是单独一个神经元。</translation>
    </message>
    <message>
        <source>Here the weights were set by hand. On one side of the line in the map the neuron says on, on the other side off. With a bias of {lamp_line_bias} it cuts off the corner where both are down.</source>
        <translation>这里的权重是手工设的。在地图上直线的一边，神经元说亮，在另一边说灭。偏置是 {lamp_line_bias} 时，它切下两个开关都向下的那个角。</translation>
    </message>
    <message>
        <source>How does o1 join the two? Look at the signs of w5 and w6.</source>
        <translation>o1 怎样把两者合起来？看看 w5 和 w6 的正负号。</translation>
    </message>
    <message>
        <source>How far one line gets</source>
        <translation>一条直线能走多远</translation>
    </message>
    <message>
        <source>How many of the four rows can one straight line get right at most?</source>
        <translation>一条直线最多能让四行里的几行是对的？</translation>
    </message>
    <message>
        <source>If one line is not enough, take two. Each neuron of a hidden layer draws a line of its own. The output no longer sees the switches. It sees what the two neurons say of them.</source>
        <translation>一条直线不够，就用两条。隐藏层的每个神经元各画一条自己的直线。输出不再看到开关。它看到的是那两个神经元怎么说开关。</translation>
    </message>
    <message>
        <source>It does not lack training. It lacks something else.</source>
        <translation>它缺的不是训练。它缺的是别的东西。</translation>
    </message>
    <message>
        <source>It is the last row.</source>
        <translation>它是最后一行。</translation>
    </message>
    <message>
        <source>It stands at the top of the Network panel, left of Output. A new layer has two neurons.</source>
        <translation>它在“网络”面板的顶部，输出层的左边。新的一层有两个神经元。</translation>
    </message>
    <message>
        <source>Let it try</source>
        <translation>让它试试</translation>
    </message>
    <message>
        <source>Look at h1, at its map or its card. What does it say yes to?</source>
        <translation>看看 h1，看它的地图或卡片。它对什么说“是”？</translation>
    </message>
    <message>
        <source>Marvin Minsky and Seymour Papert proved in their book Perceptrons, in 1969, what neurons without such a layer cannot do. That several layers can do more was known: McCulloch and Pitts had built logic from neurons on paper, published in 1943. A way to train them came into wide use only much later.</source>
        <translation>Marvin Minsky 和 Seymour Papert 一九六九年在《感知机》一书里证明了没有这样一层的神经元做不到什么。几层神经元能做得更多，这在当时已经知道：McCulloch 和 Pitts 在一九四三年发表的文章里，已经在纸上用神经元搭出了逻辑。训练它们的办法，很久以后才广泛使用。</translation>
    </message>
    <message>
        <source>No switch is up</source>
        <translation>没有开关向上</translation>
    </message>
    <message>
        <source>Nothing learned</source>
        <translation>什么也没学到</translation>
    </message>
    <message>
        <source>One neuron, one line</source>
        <translation>一个神经元，一条直线</translation>
    </message>
    <message>
        <source>Press Run, and let all {asked} epochs pass.</source>
        <translation>按“运行”，让 {asked} 轮全部走完。</translation>
    </message>
    <message>
        <source>Press Run, and train until the loss is below {asked}.</source>
        <translation>按“运行”，训练到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>合在一起</translation>
    </message>
    <message>
        <source>See what each has found</source>
        <translation>看看它们各自找到了什么</translation>
    </message>
    <message>
        <source>That is what layers are for. The first one asks simple questions, the next makes a harder one of their answers.</source>
        <translation>层就是为此而有的。第一层问简单的问题，下一层用它们的答案拼成更难的问题。</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The lamp on the stairs</source>
        <translation>楼梯上的灯</translation>
    </message>
    <message>
        <source>The line of h2 runs the same way as that of h1, but further out. It could not be the answer either, taken alone.</source>
        <translation>h2 的直线和 h1 的方向相同，只是更靠外。单独拿出来，它也不可能是答案。</translation>
    </message>
    <message>
        <source>The line of w5 is blue, its weight is above zero. The line of w6 is orange, it counts against.</source>
        <translation>w5 的连线是蓝色的，它的权重大于零。w6 的连线是橙色的，它起反作用。</translation>
    </message>
    <message>
        <source>The loss stands in the toolbar. Two decimals of it are enough.</source>
        <translation>损失写在工具栏里。取两位小数就够了。</translation>
    </message>
    <message>
        <source>The steps are larger here than in the course, so that you need not wait. Watch the loss, and the colours of the map.</source>
        <translation>这里的步子比课程里的大，省得你久等。看着损失，也看着地图的颜色。</translation>
    </message>
    <message>
        <source>The two rows with the lamp on lie in opposite corners. Cut off one corner, and look at the other three.</source>
        <translation>灯亮的两行在相对的两个角上。切下一个角，看看另外三个。</translation>
    </message>
    <message>
        <source>The words stand below the diagram, on the right. Once pressed, they say maps.</source>
        <translation>这几个字在网络图下面，靠右边。按过之后，上面写的是地图。</translation>
    </message>
    <message>
        <source>This is not a stuck start. Every start ends here. The neuron says about a half to everything, and is wrong by a half each time; a half squared is a quarter.</source>
        <translation>这不是卡住的起点。每个起点都停在这里。神经元对什么都说大约二分之一，每次都错二分之一；二分之一的平方是四分之一。</translation>
    </message>
    <message>
        <source>Three</source>
        <translation>三行</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>再训练一次</translation>
    </message>
    <message>
        <source>Try it if you like: change w1, w2 and b1, and look at the map. Whatever line has both corners with the lamp on at one side has one of the others there, too.</source>
        <translation>愿意的话就试试：改变 w1、w2 和 b1，看看地图。任何一条直线，只要把灯亮的两个角都放在同一边，另外两个角里就有一个也在那一边。</translation>
    </message>
    <message>
        <source>Turn the neurons into small maps: press neurons: values, under the network.</source>
        <translation>把神经元变成小地图：点按网络下方的“神经元：数值”。</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>两行</translation>
    </message>
    <message>
        <source>What h1 asks</source>
        <translation>h1 问什么</translation>
    </message>
    <message>
        <source>What h2 asks</source>
        <translation>h2 问什么</translation>
    </message>
    <message>
        <source>Why a hidden layer</source>
        <translation>为什么要有隐藏层</translation>
    </message>
    <message>
        <source>Yes if both do</source>
        <translation>两个都说“是”时，它说“是”</translation>
    </message>
    <message>
        <source>Yes if h1 does and h2 does not</source>
        <translation>h1 说“是”而 h2 不说时，它说“是”</translation>
    </message>
    <message>
        <source>Yes if one of them does</source>
        <translation>其中一个说“是”时，它说“是”</translation>
    </message>
    <message>
        <source>not from every start. Of {lamp_starts} starts with two hidden neurons {lamp_stuck} percent are stuck after as many epochs; with four neurons {lamp_stuck_four} percent.</source>
        <translation>并不是从每个起点都行。用两个隐藏神经元，{lamp_starts} 个起点里有百分之 {lamp_stuck} 在同样多轮之后卡住；用四个神经元，是百分之 {lamp_stuck_four}。</translation>
    </message>
</context>
</TS>
